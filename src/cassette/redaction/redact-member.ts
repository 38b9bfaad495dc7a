import { isExecution, type MemberRole } from './member-role.ts';
import { isUuid } from './placeholders.ts';
import { looksRandom } from './random-text.ts';
import { redactArn, redactFunctionName, redactQualifier } from './redact-arn.ts';
import type { RedactionTools } from './tools.ts';

/** A text of the API that is not sensitive as a whole, with placeholders where it names somebody's things. */
export function redactMember(
  role: Exclude<MemberRole, 'sensitive'>,
  value: string,
  tools: RedactionTools,
  ownerOf: () => unknown = () => undefined,
): string {
  const { placeholders, scrubber } = tools;
  if (value === '') return value;
  switch (role) {
    case 'arn':
      return redactArn(value, placeholders);
    case 'function':
      return redactFunctionName(value, placeholders);
    case 'qualifier':
      return redactQualifier(value, placeholders);
    case 'id':
      return redactId(value, tools, ownerOf);
    case 'operationName':
      return isExecution(ownerOf()) ? placeholders.of('name', value) : scrubber.scrubLabel(value);
    case 'marker':
      // an emulator's offset: it tells nothing, and may stand elsewhere as a number
      return /^\d{1,9}$/.test(value) ? value : placeholders.of('marker', value);
    case 'label':
      return isLabel(value) ? scrubber.scrubLabel(value) : placeholders.of('key', value);
    case 'message':
      return scrubber.scrubMessage(value);
    case 'trace':
      return placeholders.of('resource', value);
    default:
      return placeholders.of(role, value);
  }
}

// a word of an enum that is newer than the model, a number, a time: nothing else stands in such a place
function isLabel(value: string): boolean {
  return /^(?:[A-Za-z$][A-Za-z_.$-]{0,63}\d{0,4}|[+-]?\d[\d.:TZ+-]{0,39})$/.test(value);
}

/**
 * Readers compare ids with those that their own code makes, so hashes stay; the id of the execution is a part of its ARN
 * and follows it.
 */
function redactId(id: string, { placeholders, keptIds, scrubber }: RedactionTools, ownerOf: () => unknown): string {
  if (isExecution(ownerOf()) || isUuid(id)) return placeholders.of('id', id);
  const known = placeholders.known('id', id);
  if (known !== undefined) return known;
  if (!/^[\w.:/-]{1,128}$/.test(id)) return placeholders.of('id', id);
  if (!/^[0-9a-f]{16,64}$/.test(id)) return looksRandom(id) ? placeholders.of('id', id) : scrubber.scrubLabel(id);
  keptIds.add(id);
  return id;
}
