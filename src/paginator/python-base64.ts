const alphabet = /[A-Za-z0-9+/]/;

/**
 * The bytes that Python's `base64.b64decode` reads: characters outside of the alphabet are passed over, reading stops at
 * the padding that completes a group, and padding that lacks is not forgiven.
 *
 * @throws SyntaxError when the text ends inside a group, or cannot be UTF-8.
 */
export function decodeBase64(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new SyntaxError('Cannot read base64: found half a surrogate pair, expected text');
  let digits = '';
  let pads = 0;
  for (const sign of text) {
    if (alphabet.test(sign)) {
      digits += sign;
      pads = 0;
    } else if (sign === '=' && digits.length % 4 >= 2) {
      pads += 1;
      if ((digits.length % 4) + pads >= 4) return toOctets(digits);
    }
  }
  if (digits.length % 4 === 0) return toOctets(digits);
  throw new SyntaxError(`Cannot read base64: found ${digits.length} digits without padding, expected groups of four`);
}

/** The base64 of an ASCII text. */
export function encodeBase64(ascii: string): string {
  return btoa(ascii);
}

function toOctets(digits: string): Uint8Array {
  return Uint8Array.from(atob(digits), (octet) => octet.charCodeAt(0));
}
