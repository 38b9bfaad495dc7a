/**
 * The URL that paths are appended to, without a slash at its end.
 *
 * @throws SyntaxError when it is no http or https URL, or has a query.
 */
export function upstreamUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.search === '') {
    return `${parsed.origin}${parsed.pathname}`.replace(/\/$/, '');
  }
  throw new SyntaxError(`Cannot send to '${url}': found another form, expected an http or https URL without a query`);
}
