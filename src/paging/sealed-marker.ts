import type { Position } from './cut-page.ts';
import type { PagePlan } from './page-plan.ts';
import { type Sponge, sponge } from './sponge.ts';

/** What a marker is good for: another request that carries it is refused. */
export interface MarkerBinding {
  readonly api: string;
  /** The execution's ARN, or the function's name where executions are listed. */
  readonly subject: string;
  /** What the read is pinned to: a checkpoint token, a version of the list. */
  readonly token?: string | undefined;
  /** Members of the request that choose or order the items. */
  readonly filter?: string | undefined;
  readonly plan?: PagePlan | undefined;
  /** What {@link checkedBinding} made of the rest; default: it is made each time. */
  readonly checksum?: readonly [number, number] | undefined;
}

/** A binding whose checksum under a secret is made once, for many markers. */
export function checkedBinding(binding: MarkerBinding, secret: string): MarkerBinding {
  return { ...binding, checksum: bindingWords({ ...binding, checksum: undefined }, secret) };
}

/** What a marker carries. */
export interface MarkerContent {
  readonly position: Position;
  readonly binding: MarkerBinding;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  /** Tells markers of the same position and time apart where each is good for one use; default 0. */
  readonly serial?: number | undefined;
}

/** What an untouched marker says of itself; the binding can only be compared. */
export interface SealedContent {
  readonly position: Position;
  readonly issuedAt: number;
  isBoundTo(binding: MarkerBinding): boolean;
}

/*
 * 13 words of 32 bits as standard base64. The header's three bytes read `m1+/`: every marker needs URL encoding (a bare `+`
 * arrives as a space), and 0x9b begins no UTF-8 text, so that a marker is never base64 of JSON, which boto3's paginator
 * takes for a resume token of its own. 52 bytes end in `==`, and
 * before it in a sign whose four spare bits are 0: a lenient decoder would take 16 texts for one.
 */
const header = 0x9b5fbf01;
const bytes = 52;
const form = /^m1\+\/[A-Za-z0-9+/]{65}[AQgw]==$/;
const tagAt = 4;
const bodyAt = 12;

/** The marker of this content: the same secret and content give the same 72 characters. */
export function seal(content: MarkerContent, secret: string): string {
  const sealed = Buffer.allocUnsafe(bytes); // every byte is written below
  const view = new DataView(sealed.buffer, sealed.byteOffset, bytes);
  const { position } = content;
  const [first, second] = bindingWords(content.binding, secret);
  view.setFloat64(bodyAt, position.index);
  view.setFloat64(bodyAt + 8, position.done);
  view.setFloat64(bodyAt + 16, content.issuedAt);
  view.setUint32(bodyAt + 24, position.step);
  view.setUint32(bodyAt + 28, content.serial ?? 0);
  view.setUint32(bodyAt + 32, first);
  view.setUint32(bodyAt + 36, second);
  const [left, right] = tagWords(view, secret);
  view.setUint32(0, header);
  view.setUint32(tagAt, left);
  view.setUint32(tagAt + 4, right);
  veil(view, secret);
  return sealed.toString('base64');
}

/** The content of a marker, or `undefined` when it was not sealed with this secret or was changed since. */
export function unseal(text: string, secret: string): SealedContent | undefined {
  if (!form.test(text)) return undefined;
  const view = toView(text);
  if (view.getUint32(0) !== header) return undefined;
  veil(view, secret);
  const [left, right] = tagWords(view, secret);
  if (view.getUint32(tagAt) !== left || view.getUint32(tagAt + 4) !== right) return undefined;
  const index = view.getFloat64(bodyAt);
  const position = { index, step: view.getUint32(bodyAt + 24), done: view.getFloat64(bodyAt + 8) };
  const bound = [view.getUint32(bodyAt + 32), view.getUint32(bodyAt + 36)];
  const isBoundTo = (binding: MarkerBinding): boolean => {
    const [first, second] = bindingWords(binding, secret);
    return first === bound[0] && second === bound[1];
  };
  return { position, issuedAt: view.getFloat64(bodyAt + 16), isBoundTo };
}

function bindingWords(binding: MarkerBinding, secret: string): readonly [number, number] {
  if (binding.checksum) return binding.checksum;
  const mixed = sponge(secret).absorb('binding').absorb(binding.api).absorb(binding.subject);
  absorbPlan(mixed.absorb(binding.token).absorb(binding.filter), binding.plan);
  return [mixed.squeeze(), mixed.squeeze()];
}

function absorbPlan(mixed: Sponge, plan: PagePlan | undefined): void {
  mixed.absorb(plan?.by);
  if (plan?.by === 'count') mixed.absorb(plan.size);
  if (plan?.by === 'bytes') mixed.absorb(plan.max);
  if (plan?.by === 'sizes') for (const size of plan.sizes) mixed.absorb(size);
}

function tagWords(view: DataView, secret: string): readonly [number, number] {
  const mixed = sponge(secret).absorb('tag');
  for (let at = bodyAt; at < bytes; at += 4) mixed.absorbWord(view.getUint32(at));
  return [mixed.squeeze(), mixed.squeeze()];
}

// the body is covered with words drawn from its tag: neighbouring positions do not look alike, and twice is not at all
function veil(view: DataView, secret: string): void {
  const mixed = sponge(secret)
    .absorb('veil')
    .absorbWord(view.getUint32(tagAt))
    .absorbWord(view.getUint32(tagAt + 4));
  for (let at = bodyAt; at < bytes; at += 4) view.setUint32(at, view.getUint32(at) ^ mixed.squeeze());
}

function toView(text: string): DataView {
  const decoded = Buffer.from(text, 'base64');
  return new DataView(decoded.buffer, decoded.byteOffset, bytes);
}
