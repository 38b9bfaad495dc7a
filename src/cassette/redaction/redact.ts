import type { HarEntry, HarFile } from '../har/har-file.ts';
import { harFile } from '../har/har-text.ts';
import { markerChains } from '../har/marker-chains.ts';
import { printEntry } from '../har/print-entry.ts';
import { readHar } from '../har/read-har.ts';
import { findLeaks, leakError } from './find-leaks.ts';
import { type RedactOptions, resolveRedaction } from './redact-options.ts';

/**
 * A HAR file with its secrets taken out, as a recorder would have written it. Account numbers, names, ARNs, callback ids,
 * checkpoint tokens, markers and request ids become placeholders of the same form, the same for the same value; what the
 * API's model marks as sensitive (payloads, errors) keeps its structure and loses its values; headers that are not known
 * to be harmless lose theirs. Everything else stays byte for byte. Entries of other services are left out and counted in
 * `log._durable.leftOut`. Redacting twice is redacting once.
 *
 * @param har A parsed HAR file.
 * @throws SyntaxError when it is no HAR file.
 * @throws Error when something that looks secret is left, with `leaks` to say where.
 * @example
 * redact({ log: { entries: [] } }).log._durable?.redacted; // true
 */
export function redact(har: unknown, options: RedactOptions = {}): HarFile {
  const { exchanges, leftOut } = readHar(har, 'HAR');
  const { redactor, search } = resolveRedaction(options);
  const chains = markerChains();
  const entries = exchanges.map((exchange): HarEntry => {
    const redacted = redactor.redact(exchange);
    return printEntry(redacted, chains.describe(redacted));
  });
  const leaks = entries.flatMap((entry, index) => findLeaks(entry, JSON.stringify(entry), index, search));
  if (leaks.length > 0) throw leakError('HAR', leaks);
  return harFile(entries, { redacted: true, ...(leftOut > 0 && { leftOut }) });
}
