/**
 * The MD5 of an ASCII text (RFC 1321) as four words, in the order of its hex digits; the next call writes over them. Ids
 * are made of it by the ten thousand: `node:crypto` takes twice as long for one, most of it on the way there and back.
 */
export function md5Words(text: string): Int32Array {
  const { length } = text;
  words.set(beginning);
  for (let from = 0; from < length + 9; from += 64) {
    block.fill(0);
    const end = Math.min(from + 64, length); // the end may stand alone in a last block
    for (let at = from; at < end; at += 1) put(at - from, text.charCodeAt(at));
    if (length >= from && length < from + 64) put(length - from, 0x80);
    if (from + 64 >= length + 9) block[14] = length * 8;
    hashBlock();
  }
  for (let word = 0; word < 4; word += 1) words[word] = swapped(words[word] ?? 0);
  return words;
}

const beginning: Int32Array = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
const words: Int32Array = new Int32Array(4);
const block: Int32Array = new Int32Array(16);
/** What each of the 64 steps adds: a sine, and a word of the block, in another order every round. */
const added: Int32Array = new Int32Array(64);
const sines: Int32Array = Int32Array.from(added, (_, step) => Math.abs(Math.sin(step + 1)) * 0x1_0000_0000);
const order: Uint8Array = Uint8Array.from(added, (_, step) => {
  return [step, 5 * step + 1, 3 * step + 5, 7 * step].map((word) => word & 15)[step >> 4] ?? 0;
});

function put(at: number, byte: number): void {
  block[at >> 2] = (block[at >> 2] ?? 0) | (byte << ((at & 3) * 8));
}

// four rounds; sums are cut to 32 bits one by one and the five variables stand alone: else V8 counts in floating point, three times as long
function hashBlock(): void {
  for (let at = 0; at < 64; at += 1) added[at] = (sines[at] ?? 0) + (block[order[at] ?? 0] ?? 0);
  let a = words[0] ?? 0;
  let b = words[1] ?? 0;
  let c = words[2] ?? 0;
  let d = words[3] ?? 0;
  let step = 0;
  for (; step < 16; step += 4) {
    a = (turn((((a + (d ^ (b & (c ^ d)))) | 0) + (added[step] ?? 0)) | 0, 7) + b) | 0;
    d = (turn((((d + (c ^ (a & (b ^ c)))) | 0) + (added[step + 1] ?? 0)) | 0, 12) + a) | 0;
    c = (turn((((c + (b ^ (d & (a ^ b)))) | 0) + (added[step + 2] ?? 0)) | 0, 17) + d) | 0;
    b = (turn((((b + (a ^ (c & (d ^ a)))) | 0) + (added[step + 3] ?? 0)) | 0, 22) + c) | 0;
  }
  for (; step < 32; step += 4) {
    a = (turn((((a + (c ^ (d & (b ^ c)))) | 0) + (added[step] ?? 0)) | 0, 5) + b) | 0;
    d = (turn((((d + (b ^ (c & (a ^ b)))) | 0) + (added[step + 1] ?? 0)) | 0, 9) + a) | 0;
    c = (turn((((c + (a ^ (b & (d ^ a)))) | 0) + (added[step + 2] ?? 0)) | 0, 14) + d) | 0;
    b = (turn((((b + (d ^ (a & (c ^ d)))) | 0) + (added[step + 3] ?? 0)) | 0, 20) + c) | 0;
  }
  for (; step < 48; step += 4) {
    a = (turn((((a + (b ^ c ^ d)) | 0) + (added[step] ?? 0)) | 0, 4) + b) | 0;
    d = (turn((((d + (a ^ b ^ c)) | 0) + (added[step + 1] ?? 0)) | 0, 11) + a) | 0;
    c = (turn((((c + (d ^ a ^ b)) | 0) + (added[step + 2] ?? 0)) | 0, 16) + d) | 0;
    b = (turn((((b + (c ^ d ^ a)) | 0) + (added[step + 3] ?? 0)) | 0, 23) + c) | 0;
  }
  for (; step < 64; step += 4) {
    a = (turn((((a + (c ^ (b | ~d))) | 0) + (added[step] ?? 0)) | 0, 6) + b) | 0;
    d = (turn((((d + (b ^ (a | ~c))) | 0) + (added[step + 1] ?? 0)) | 0, 10) + a) | 0;
    c = (turn((((c + (a ^ (d | ~b))) | 0) + (added[step + 2] ?? 0)) | 0, 15) + d) | 0;
    b = (turn((((b + (d ^ (c | ~a))) | 0) + (added[step + 3] ?? 0)) | 0, 21) + c) | 0;
  }
  words[0] = (words[0] ?? 0) + a;
  words[1] = (words[1] ?? 0) + b;
  words[2] = (words[2] ?? 0) + c;
  words[3] = (words[3] ?? 0) + d;
}

function turn(sum: number, by: number): number {
  return (sum << by) | (sum >>> (32 - by));
}

// MD5 writes the lowest byte of a word first
function swapped(sum: number): number {
  return (sum << 24) | ((sum & 0xff00) << 8) | ((sum >>> 8) & 0xff00) | (sum >>> 24);
}
