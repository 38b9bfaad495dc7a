import { detect, detectors } from './detectors.ts';
import { isPlaceholder, isUuid, type Placeholders } from './placeholders.ts';
import { redactArn } from './redact-arn.ts';
import { remembered } from './remembered.ts';
import { type Secrets, shortestSecret } from './secrets.ts';
import { joinSegments, replaceOpen, type Segment } from './segments.ts';

/** Takes what can be told to be secret out of texts that are not secret as a whole: messages, names, headers. */
export interface TextScrubber {
  /** A text that people wrote and programs compare, such as the name of an operation: secrets go, the rest stays. */
  readonly scrubLabel: (text: string) => string;
  /** A text that the service wrote: ARNs, ids, account numbers and names go as well. */
  readonly scrubMessage: (text: string) => string;
}

const identityText =
  /arn:[a-z0-9-]*:[a-z0-9-]*:[a-z0-9-]*:[^\s"'<>\\,;)}\]]*[^\s"'<>\\,;)}\].:]|(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])|(?<!\d)\d{12}(?!\d)/gi;

const placeholderText =
  /(?<![A-Za-z0-9])(?:(?:account|client|function|id|key|marker|name|path|redacted|request|resource|secret|tenant)-\d+|(?:token|callback)\d+|user-\d+@example\.invalid|host-\d+\.invalid|redacted)(?![A-Za-z0-9-])/g;

const holdsPlaceholder = new RegExp(placeholderText.source);

/** A text in which every placeholder looks alike. */
export function blurPlaceholders(text: string): string {
  return text.replace(placeholderText, '*');
}

/** A scrubber over the placeholders and secrets of one file. */
export function createTextScrubber(placeholders: Placeholders, secrets: Secrets): TextScrubber {
  const scrub = (segments: readonly Segment[]): string => joinSegments(scrubSecrets(segments, placeholders));
  const isClean = remembered((text) => !holdsPlaceholder.test(text) && !showsAnything(text));
  return {
    scrubLabel(text) {
      if (text.length < shortestSecret || (isClean(text) && !secrets.find(text))) return text;
      return scrub(keepPlaceholders(secrets.split(text)));
    },
    scrubMessage(text) {
      if (text.length < shortestSecret) return text;
      const identities = replaceOpen(secrets.split(text), identityText, (found) => redactIdentity(found, placeholders));
      return scrub(replaceOpen(keepPlaceholders(identities), wordText, secrets.nameOf));
    },
  };
}

function keepPlaceholders(segments: readonly Segment[]): readonly Segment[] {
  return replaceOpen(segments, placeholderText, (placeholder) => placeholder);
}

const wordText = /[\w-]{4,}/g;

function redactIdentity(text: string, placeholders: Placeholders): string {
  if (isUuid(text)) return placeholders.of('uuid', text);
  return /^\d+$/.test(text) ? placeholders.of('account', text) : redactArn(text, placeholders);
}

function showsAnything(text: string): boolean {
  return suspicious.test(text) && detectors.some((detector) => !detect(detector, text).next().done);
}

// what every detector needs one of: most names have none, and ten patterns are slow
const suspicious = /[@:=%]|-----|[\w.~+/-]{12,}|\d(?:[ -]?\d){12}|Bearer|Basic|Digest|Negotiate/;

function scrubSecrets(segments: readonly Segment[], placeholders: Placeholders): readonly Segment[] {
  if (!segments.some((segment) => 'open' in segment && suspicious.test(segment.open))) return segments;
  return detectors.reduce(
    (rest, { kind, pattern, needs, confirms }) =>
      needs && !needs.some((needed) => rest.some((segment) => 'open' in segment && segment.open.includes(needed)))
        ? rest
        : replaceOpen(rest, pattern, (secret, found) => {
            if (isPlaceholder(secret) || confirms?.(found) === false) return undefined;
            return placeholders.of(kind === 'e-mail address' ? 'user' : 'secret', secret);
          }),
    segments,
  );
}
