/** A keyed checksum under way: it takes parts in and gives 32-bit words out. */
export interface Sponge {
  /** Takes a part in. Parts are told apart: `'ab', 'c'` and `'a', 'bc'` end in different states. */
  absorb(part: string | number | undefined): Sponge;
  /** Takes one of a known number of 32-bit words in, at a third of the cost. */
  absorbWord(word: number): Sponge;
  /** The next word, an unsigned 32-bit integer. */
  squeeze(): number;
}

/**
 * A checksum that only the holder of the secret can make: it finds mangled and foreign text, it is not cryptography. Every
 * step maps the 64-bit state one to one, so that inputs which differ in one word never end in the same state.
 */
export function sponge(secret: string): Sponge {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b + a) | 0, 0x7feb352d);
    b ^= b >>> 13;
    a = (a + ((b << 11) | (b >>> 21))) | 0;
  };
  const self: Sponge = {
    absorb: (part) => {
      if (typeof part === 'string') absorbText(part, mix);
      else if (part === undefined) mix(1);
      else absorbNumber(part, mix);
      return self;
    },
    absorbWord: (word) => {
      mix(word);
      return self;
    },
    squeeze: () => {
      mix(4);
      mix(5);
      return (a ^ b) >>> 0;
    },
  };
  return self.absorb(secret);
}

function absorbText(text: string, mix: (word: number) => void): void {
  mix(2);
  mix(text.length);
  for (let index = 0; index < text.length; index += 2) {
    mix(text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16)); // NaN past the end becomes 0
  }
}

function absorbNumber(value: number, mix: (word: number) => void): void {
  mix(3);
  mix(value | 0);
  mix(Math.floor(value / 0x1_0000_0000) | 0);
}
