/** The JSON pointer (RFC 6901) of a path. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a JSON pointer; a pointer without its leading slash is read as if it had one. */
export function fromPointer(pointer: string): readonly string[] {
  if (pointer === '') return [];
  const parts = (pointer.startsWith('/') ? pointer.slice(1) : pointer).split('/');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether a path is one that the patterns mean. */
export type PathTest = (path: readonly string[]) => boolean;

/**
 * A test for paths from pointers in which `*` stands for one part and `**` for any number of parts. A pattern means the
 * value that it leads to and everything inside that value.
 */
export function matchPointers(patterns: readonly string[]): PathTest {
  const forms = patterns.map(fromPointer);
  return (path) => forms.some((form) => matches(form, path, 0, 0));
}

function matches(form: readonly string[], path: readonly string[], formAt: number, pathAt: number): boolean {
  const part = form[formAt];
  if (part === undefined) return true;
  if (part === '**') {
    for (let at = pathAt; at <= path.length; at += 1) if (matches(form, path, formAt + 1, at)) return true;
    return false;
  }
  return pathAt < path.length && (part === '*' || part === path[pathAt]) && matches(form, path, formAt + 1, pathAt + 1);
}
