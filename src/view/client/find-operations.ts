import type { Picture } from '../picture.ts';

/** The operations whose name, id, kind or last status holds a text; none for no text. */
export function findOperations(picture: Picture, search: string): Set<number> {
  const wanted = search.trim().toLowerCase();
  const found = new Set<number>();
  if (wanted === '') return found;
  for (const [index, { id, name, label, phases }] of picture.operations.entries()) {
    const text = `${id} ${name} ${label} ${phases.at(-1)?.[1] ?? ''}`;
    if (text.toLowerCase().includes(wanted)) found.add(index);
  }
  return found;
}
