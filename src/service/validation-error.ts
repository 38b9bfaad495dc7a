import { shapes } from '../../validators/shapes.js';
import type { Refusal } from '../model/exceptions.ts';
import type { Mismatch } from '../model/shape.ts';

/** Mismatches that are listed; all of them are counted. */
const listed = 20;

/** The refusal of values outside of their constraints, as the front of every AWS service words it. */
export function validationError(mismatches: readonly Mismatch[], input: unknown): Refusal {
  const count = mismatches.length;
  const errors = `${count} validation error${count === 1 ? '' : 's'} detected`;
  const list = mismatches.slice(0, listed).map((mismatch) => sentence(mismatch, input));
  return { exception: 'ValidationException', message: `${errors}: ${list.join('; ')}` };
}

function sentence(mismatch: Mismatch, input: unknown): string {
  const segments = mismatch.path.slice(1).split('/');
  const says = constraint(mismatch);
  // an item that is no structure is told through its list
  if (/^\d+$/.test(segments.at(-1) ?? '')) {
    const list = valueAt(input, segments.slice(0, -1));
    const items = Array.isArray(list) ? list.slice(0, listed).join(', ') : '';
    return `Value '[${items}]' at '${memberOf(segments.slice(0, -1))}' failed to satisfy constraint: Member must satisfy constraint: [${says}]`;
  }
  return `Value${shown(mismatch, valueAt(input, segments))} at '${memberOf(segments)}' failed to satisfy constraint: ${says}`;
}

// what users wrote is never repeated
function shown({ keyword, shape }: Mismatch, value: unknown): string {
  if (keyword === 'required') return ' null';
  if (shapes[shape].sensitive) return '';
  const text = typeof value === 'object' ? JSON.stringify(value).slice(0, 200) : String(value);
  return ` '${text.length > 200 ? `${text.slice(0, 199)}…` : text}'`;
}

function valueAt(input: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    input,
  );
}

// the service names members as its own language does: `updates.1.member.stepOptions`
function memberOf(segments: readonly string[]): string {
  const names = segments.map((name) =>
    /^\d+$/.test(name) ? `${Number(name) + 1}.member` : name.replace(/^[A-Z]/, (first) => first.toLowerCase()),
  );
  return names.join('.');
}

function constraint({ keyword, expected }: Mismatch): string {
  return `Member must ${wanted(keyword, expected)}`;
}

function wanted(keyword: string, expected: string): string {
  if (keyword === 'required') return 'not be null';
  if (keyword === 'minimum') return `have value greater than or equal to ${expected.replace('at least ', '')}`;
  if (keyword === 'maximum') return `have value less than or equal to ${expected.replace('at most ', '')}`;
  if (keyword === 'enum') return `satisfy enum value set: [${expected.replace('one of ', '')}]`;
  if (keyword === 'pattern') return `satisfy regular expression pattern: ${plain(expected.replace('text like ', ''))}`;
  const least = keyword.startsWith('min');
  const amount = expected.replace(/^at (?:least|most) (\d+).*$/, '$1');
  return `have length ${least ? 'greater' : 'less'} than or equal to ${amount}`;
}

// the schemas anchor what the model leaves bare
function plain(pattern: string): string {
  return pattern.replace(/^\^\(\?:(.*)\)\$$/, '$1');
}
