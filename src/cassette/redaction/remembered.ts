/** The longest text that is remembered, and how many are. */
const most = { characters: 128, texts: 10_000 };

/** A test of texts that remembers what it said: the same words stand in a file a thousand times. */
export function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const said = new Map<string, boolean>();
  return (text) => {
    const known = said.get(text);
    if (known !== undefined) return known;
    const answer = test(text);
    if (said.size < most.texts && text.length <= most.characters) said.set(text, answer);
    return answer;
  };
}
