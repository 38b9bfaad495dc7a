import { showValue } from './show-value.ts';
import type { Start } from './starting-token.ts';

// base64 of what every resume token begins with: {"
const tokenBegins = 'eyJ';

/**
 * The refusal of a first page, with a hint where the refused marker is a resume token that lost its end on the way: such
 * a text is no base64, so it was sent as a marker. Any other refusal is handed back as it came.
 */
export function explainRefusal(refusal: unknown, start: Start): unknown {
  const marker = start.members.get('Marker');
  const isCut = start.kind === 'marker' && typeof marker === 'string' && marker.startsWith(tokenBegins);
  if (!isCut || !(refusal instanceof Error) || refusal.name !== 'InvalidParameterValueException') return refusal;
  const hint = `Hint: the starting token ${showValue(marker)} was sent as a marker, for it cannot be read as a resume token: it looks cut short`;
  const explained = new Error(`${refusal.message}\n${hint}`, { cause: refusal });
  return Object.assign(explained, { name: refusal.name }, refusal);
}
