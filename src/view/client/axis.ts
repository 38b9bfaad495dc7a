import type { DrawnOperation, Picture } from '../picture.ts';

/** What stands along the axis: epoch milliseconds, or the moments, one beside the other, however long they took. */
export type AxisKind = 'time' | 'moments';

/** The stretch that is shown, in the unit of its kind. */
export interface Axis {
  readonly kind: AxisKind;
  readonly from: number;
  readonly to: number;
}

/** The whole axis of a picture. */
export function wholeAxis({ moments }: Picture, kind: AxisKind): Axis {
  if (kind === 'moments') return { kind, from: 0, to: Math.max(1, moments.length) };
  const from = moments[0]?.[0] ?? 0;
  return { kind, from, to: Math.max(from + 1, moments.at(-1)?.[0] ?? 1) };
}

/** A part of the axis: `factor` times as long, around a place; never beyond the whole, nor shorter than a unit. */
export function zoomed(axis: Axis, whole: Axis, { around, factor }: { around: number; factor: number }): Axis {
  const length = Math.min(whole.to - whole.from, Math.max(1, (axis.to - axis.from) * factor));
  const share = (around - axis.from) / (axis.to - axis.from);
  const from = Math.min(whole.to - length, Math.max(whole.from, around - length * Math.min(1, Math.max(0, share))));
  return { ...axis, from, to: from + length };
}

/** The axis, moved as little as it takes to show a place. */
export function showing(axis: Axis, place: number): Axis {
  const length = axis.to - axis.from;
  if (place < axis.from) return { ...axis, from: place, to: place + length };
  return place > axis.to ? { ...axis, from: place - length, to: place } : axis;
}

/** Where a moment stands: the end of its slot, where moments have one. */
export function placeOf({ moments }: Picture, moment: number, kind: AxisKind): number {
  return kind === 'moments' ? moment + 1 : (moments[moment]?.[0] ?? 0);
}

/** Where an operation begins and ends; an open one ends now. */
export function spanOf(
  picture: Picture,
  { operation, moment }: { operation: DrawnOperation; moment: number },
  kind: AxisKind,
): { from: number; to: number; open: boolean } {
  const now = placeOf(picture, moment, kind);
  const last = operation.phases.at(-1);
  const open = operation.endedAt === null || !last || last[0] > moment;
  if (kind === 'moments') return { from: operation.phases[0]?.[0] ?? 0, to: open ? now : last[0] + 1, open };
  return { from: operation.startedAt, to: open ? now : (operation.endedAt ?? now), open };
}

/** Percent of the axis at which a place stands, from 0 to 100. */
export function part(place: number, { from, to }: Axis): number {
  return to <= from ? 0 : Math.min(100, Math.max(0, ((place - from) / (to - from)) * 100));
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, second, 2 * second, 5 * second, 10 * second, 30 * second, minute];
const longSteps = [2 * minute, 5 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 6 * hour, 12 * hour, day];

/** About six places with their labels: times since the start, or numbers of moments. */
export function ticksOf(axis: Axis, start: number): { place: number; label: string }[] {
  const wished = (axis.to - axis.from) / 6;
  const step = stepOf(axis.kind, wished);
  const zero = axis.kind === 'time' ? start : 0;
  const ticks: { place: number; label: string }[] = [];
  for (let count = Math.ceil((axis.from - zero) / step); zero + count * step <= axis.to; count += 1) {
    ticks.push({
      place: zero + count * step,
      label: axis.kind === 'time' ? sayDuration(count * step) : String(count * step),
    });
  }
  return ticks;
}

function stepOf(kind: AxisKind, wished: number): number {
  const tens = 10 ** Math.floor(Math.log10(Math.max(1, wished)));
  if (kind === 'moments') return [1, 2, 5, 10].map((times) => times * tens).find((step) => step >= wished) ?? 10 * tens;
  const found = [...steps, ...longSteps].find((step) => step >= wished);
  return found ?? Math.ceil(wished / day) * day;
}

/** A time since the start, in its two largest units. */
export function sayDuration(milliseconds: number): string {
  const units: [number, string][] = [
    [day, 'd'],
    [hour, 'h'],
    [minute, 'min'],
    [second, 's'],
    [1, 'ms'],
  ];
  const at = units.findIndex(([unit]) => milliseconds >= unit);
  if (at < 0) return '0';
  const said: string[] = [];
  let rest = milliseconds;
  for (const [unit, name] of units.slice(at, at + 2)) {
    const count = Math.floor(rest / unit);
    if (count > 0) said.push(`${count} ${name}`);
    rest -= count * unit;
  }
  return said.join(' ');
}
