/** Where a value stands in a body: what leads to it, and the place around it. */
export interface Place {
  /** `undefined` for the body itself. */
  readonly within: Place | undefined;
  /** The name of the member, or the index of the item, that the value is. */
  readonly part: string | number;
}

/** The place of a whole body. */
export const top: Place = { within: undefined, part: '' };

/** The parts that lead to a place. They are put together only where somebody asks: a body has as many places as values. */
export function pathOf(place: Place): readonly string[] {
  const path: string[] = [];
  for (let at = place; at.within; at = at.within) path.push(String(at.part));
  return path.reverse();
}
