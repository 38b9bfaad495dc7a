/** One line of the table: what was measured, against what, and whether it is where it should be. */
export interface Line {
  readonly what: string;
  /** What it is divided by. */
  readonly against: string;
  readonly ratio: number;
  /** 10th and 90th percentile of the rounds. */
  readonly low: number;
  readonly high: number;
  /** The ratio that is wanted, at least or at most. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
  readonly unit?: string;
}

/** A row of the benchmark: it measures, and gives the lines of the table. */
export interface Row {
  readonly name: string;
  measure(): Promise<readonly Line[]>;
}

/** Whether a line is where it should be; `undefined` where nothing is wanted of it. */
export function isMet({ ratio, target }: Line): boolean | undefined {
  if (!target) return undefined;
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
}

/** A line as the table shows it. */
export function printLine(line: Line): string {
  const met = isMet(line);
  const mark = met === undefined ? ' ' : met ? '✓' : '✗';
  const target = line.target
    ? 'atLeast' in line.target
      ? `>= ${line.target.atLeast}`
      : `<= ${line.target.atMost}`
    : '';
  const spread = `(${round(line.low)}–${round(line.high)})`;
  return `${mark} ${line.what.padEnd(58)} ${String(round(line.ratio)).padStart(8)}${line.unit ?? '×'} ${spread.padEnd(16)} ${target.padEnd(9)} ${line.against}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
