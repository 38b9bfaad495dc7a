type Brush = (text: string) => string;

/** Colours for a terminal; without colours every brush leaves the text as it is. */
export function paint(colors: boolean): Readonly<Record<'bold' | 'dim' | 'red' | 'green' | 'yellow', Brush>> {
  const brush =
    (on: number, off: number): Brush =>
    (text) =>
      colors ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { bold: brush(1, 22), dim: brush(2, 22), red: brush(31, 39), green: brush(32, 39), yellow: brush(33, 39) };
}
