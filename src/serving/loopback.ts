/**
 * The name as it is listened on, where it is one of this machine's own.
 *
 * @throws RangeError when others could reach it.
 */
export function loopback(hostname: string): string {
  const name = hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)) return name;
  throw new RangeError(
    `Cannot serve on '${hostname}': found a name that other machines may reach, expected 127.0.0.1, ::1 or localhost`,
  );
}

/** The origin of a server, as URLs write it. */
export function originOf(hostname: string, port: number): string {
  return `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`;
}
