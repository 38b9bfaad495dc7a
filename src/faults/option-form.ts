import type { OptionForm } from './fault-kind.ts';

/** A number from `min` to `max`. */
export function number(fallback: number, min: number, max: number): OptionForm {
  return { is: 'number', default: fallback, min, max };
}

/** A whole number from `min` to `max`. */
export function whole(fallback: number, min: number, max: number): OptionForm {
  return { is: 'number', default: fallback, min, max, whole: true };
}

/** One of several texts. */
export function choice(fallback: string, choices: readonly string[]): OptionForm {
  return { is: 'choice', default: fallback, choices };
}

/** Any text. */
export function text(fallback: string): OptionForm {
  return { is: 'text', default: fallback };
}

/** What is wrong with a value for an option, as `found …, expected …`; `undefined` when it fits. */
export function misfit(form: OptionForm, value: unknown): string | undefined {
  if (form.is === 'choice') {
    return form.choices.some((known) => known === value)
      ? undefined
      : `found ${show(value)}, expected one of ${form.choices.join(', ')}`;
  }
  if (form.is === 'text') return typeof value === 'string' ? undefined : `found ${show(value)}, expected a text`;
  const fits = form.whole ? Number.isSafeInteger(value) : typeof value === 'number';
  if (fits && Number(value) >= form.min && Number(value) <= form.max) return undefined;
  return `found ${show(value)}, expected a ${form.whole ? 'whole ' : ''}number from ${form.min} to ${form.max}`;
}

/** A value as an error shows it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 50)}'`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** What an option accepts, in words. */
export function accepted(form: OptionForm): string {
  if (form.is === 'choice') return form.choices.join(' | ');
  return form.is === 'text' ? 'text' : `${form.whole ? 'whole number' : 'number'}, ${form.min} to ${form.max}`;
}
