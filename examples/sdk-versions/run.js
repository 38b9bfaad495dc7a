import { questions } from './questions.js';

// the SDK logs every refusal to stderr; the table goes to stdout
const versions = ['1.0.2', '1.1.7', '2.0.0', '2.4.0'];
console.log(`| | ${versions.join(' | ')} |`);
console.log(`|---|${'---|'.repeat(versions.length)}`);
for (const { title, ask } of questions) {
  const answers = [];
  for (const version of versions) {
    const sdk = await import(`sdk-${version}`);
    answers.push(await ask(sdk).catch((error) => `${error.name}: ${error.message}`));
  }
  console.log(`| ${title} | ${answers.join(' | ')} |`);
}
process.exit(0); // a handler that hangs keeps its timers
