import { matchArn } from '../../model/arn.ts';
import { gatherChanges } from './change-probes.ts';
import { type Evidence, type ListEvidence, type ListName, listApis, type Subject } from './evidence.ts';
import type { Line } from './line.ts';
import { type ListRead, nextMarker, pagesOf, type ReadLimits, readList } from './list-read.ts';
import { type ForeignMarker, probeMarkers } from './marker-probes.ts';
import { probePayload } from './payload-probe.ts';
import { probeRefusals } from './refusal-probes.ts';
import { markerOfAnother, probeVaried } from './varied-probes.ts';

/** How much of each list is read with which MaxItems. */
interface Sizes {
  readonly whole: ReadLimits;
  /** Over the whole, as far as these pages go. */
  readonly large: { readonly pages: number };
  /** With MaxItems 7, 3, 2 and 1, over the first items. */
  readonly small: { readonly items: number };
}

const sizes: Readonly<Record<ListName, Sizes>> = {
  state: { whole: { pages: 150, items: 20_000 }, large: { pages: 12 }, small: { items: 60 } },
  history: { whole: { pages: 60, items: 20_000 }, large: { pages: 6 }, small: { items: 14 } },
  list: { whole: { pages: 6, items: 2000 }, large: { pages: 2 }, small: { items: 6 } },
};

/** What each list is asked for, or nothing where the subject does not say enough. */
export function inputsOf({
  arn,
  checkpointToken,
  functionName,
}: Subject): Readonly<Partial<Record<ListName, Readonly<Record<string, unknown>>>>> {
  const qualifier = matchArn(arn)?.qualifier;
  return {
    ...(checkpointToken !== undefined && { state: { DurableExecutionArn: arn, CheckpointToken: checkpointToken } }),
    history: { DurableExecutionArn: arn, IncludeExecutionData: true },
    ...(functionName !== undefined && {
      list: { FunctionName: functionName, ...(qualifier !== undefined && { Qualifier: qualifier }) },
    }),
  };
}

/** Asks an endpoint everything that a run asks, from what matters most to what a run can best go without. */
export async function gatherEvidence(
  line: Line,
  subject: Subject,
  { mutating = false }: { readonly mutating?: boolean } = {},
): Promise<Evidence> {
  const asked = { DurableExecutionArn: subject.arn };
  const first = await line.ask('GetDurableExecution', asked);
  const withoutData = await line.ask('GetDurableExecution', { ...asked, IncludeExecutionData: false });
  const refusals = await probeRefusals(line, subject);
  const open = openLists(line, subject);
  const wholes = await open.wholes();
  const payload = await probePayload(line, subject);
  const varied = await probeVaried(line, subject, { get: first, list: inputsOf(subject).list });
  const lists = await open.lists(wholes);
  const again = await line.ask('GetDurableExecution', asked);
  const changes = mutating && subject.checkpointToken !== undefined ? await gatherChanges(line, subject) : undefined;
  const get = { first, withoutData, again };
  return { subject, replies: [...line.replies], get, lists, varied, refusals, changes, payload };
}

type Wholes = Readonly<Partial<Record<ListName, ListRead>>>;

function openLists(
  line: Line,
  subject: Subject,
): { wholes(): Promise<Wholes>; lists(wholes: Wholes): Promise<Readonly<Record<ListName, ListEvidence>>> } {
  const inputs = inputsOf(subject);
  const names = Object.keys(inputs) as readonly ListName[]; // the record's type says which keys it has
  const read = (name: ListName, more: object, limits: ReadLimits): Promise<ListRead> =>
    readList(line, listApis[name], { ...inputs[name], ...more }, limits);
  const wholes = async (): Promise<Wholes> => {
    const found: Partial<Record<ListName, ListRead>> = {};
    for (const name of names) found[name] = await read(name, { MaxItems: 1000 }, sizes[name].whole);
    return found;
  };
  const sized = async (name: ListName): Promise<readonly ListRead[]> => {
    const { large, small } = sizes[name];
    const reads: ListRead[] = [];
    const most = { pages: large.pages, items: 100 * large.pages };
    for (const more of [{ MaxItems: 100 }, { MaxItems: 0 }, {}]) reads.push(await read(name, more, most));
    for (const MaxItems of [7, 3, 2, 1]) {
      reads.push(await read(name, { MaxItems }, { pages: Math.ceil(small.items / MaxItems) + 2, items: small.items }));
    }
    return reads;
  };
  const answers = (found: ListRead | undefined): found is ListRead => found !== undefined && pagesOf(found).length > 0;
  const lists = async (found: Wholes): Promise<Readonly<Record<ListName, ListEvidence>>> => {
    const made: Record<ListName, ListEvidence> = { state: none, history: none, list: none };
    for (const name of names) {
      const whole = found[name];
      // another size may be answered where this one is refused
      made[name] = { whole, sized: await sized(name) };
    }
    for (const name of names) made[name] = { ...made[name], markers: await markersOf(line, name, made) };
    for (const name of names) {
      const again = answers(found[name]) ? await read(name, { MaxItems: 1000 }, sizes[name].whole) : undefined;
      made[name] = { ...made[name], again };
    }
    return made;
  };
  return { wholes, lists };
}

const none: ListEvidence = { sized: [] };
const smallest: ReadonlySet<unknown> = new Set([1, 2]);

async function markersOf(
  line: Line,
  name: ListName,
  lists: Readonly<Record<ListName, ListEvidence>>,
): Promise<ListEvidence['markers']> {
  const read = lists[name].sized.find((sized) => smallest.has(sized.input.MaxItems) && pagesOf(sized).length > 1);
  if (!read) return undefined;
  const { DurableExecutionArn: arn } = read.input;
  const marker = name === 'history' ? await markerOfAnother(line, String(arn), lists.list.whole) : undefined;
  const others = marker === undefined ? [] : [{ what: 'a marker of another execution', marker }];
  return probeMarkers(line, read, [...foreignMarkers(name, lists), ...others]);
}

function foreignMarkers(name: ListName, lists: Readonly<Record<ListName, ListEvidence>>): readonly ForeignMarker[] {
  const others = (Object.keys(lists) as readonly ListName[]).filter((other) => other !== name);
  return others.flatMap((other) => {
    const [page] = lists[other].sized.flatMap(pagesOf).filter((reply) => nextMarker(reply) !== undefined);
    const marker = page && nextMarker(page);
    return marker === undefined ? [] : [{ what: `a marker of ${listApis[other]}`, marker }];
  });
}
