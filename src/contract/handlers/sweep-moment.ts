import { type Deviation, isSameDeviation } from './deviation.ts';
import type { HandlerMoment } from './handler-moments.ts';
import type { HandlerFinding } from './handler-rules.ts';
import { allEdges, type PageCut, smallestCut } from './page-cuts.ts';
import type { Replay } from './replay-handler.ts';

/** Something that was found, and in which replay. */
export interface Found {
  readonly finding: HandlerFinding;
  readonly replay: Replay;
  readonly moment: HandlerMoment;
  readonly cut: PageCut;
}

/** How a moment's page edges are tried. */
export interface SweepAsked {
  readonly replay: (cut: PageCut) => Promise<Replay>;
  /** The edges to try, each alone; all where nothing is said. */
  readonly cuts: readonly number[] | undefined;
  /** Replays for this moment while nothing is wrong. */
  readonly most: number;
  /** Whether a body that gives nothing or fails, where the history has a result, is a mistake. */
  readonly sameResult: boolean;
  /** Ids of operations whose bodies give something else each time: nothing follows from what they give. */
  readonly unsteady: Set<string>;
}

/** Tries a moment's page edges one by one while they are few, else all at once, and then looks for the one. */
export async function sweepMoment(moment: HandlerMoment, asked: SweepAsked): Promise<readonly Found[]> {
  const count = moment.past.operations.length;
  const toFound = (replay: Replay, findings: readonly HandlerFinding[], cut: PageCut): readonly Found[] =>
    findings.map((finding) => ({ finding, replay, moment, cut }));
  const whole = await asked.replay([]);
  if (whole.findings.length > 0) return toFound(whole, whole.findings, []);
  const told = await ofDeviation(whole, asked);
  if (told.some(({ severity }) => severity !== 'info')) return toFound(whole, told, []);

  const single = asked.cuts ? asked.cuts.filter((edge) => edge >= 0 && edge < count) : allEdges(count);
  const found: Found[] = [];
  const tryCut = async (cut: PageCut): Promise<readonly Found[]> => {
    const tried = await asked.replay(cut);
    return toFound(tried, [...tried.findings, ...(await ofEdge(cut, { tried, whole, asked }))], cut);
  };
  if (asked.cuts || count < asked.most) for (const edge of single) found.push(...(await tryCut([edge])));
  if (!asked.cuts && found.length === 0) {
    const all = await tryCut(allEdges(count));
    const cut =
      all.length > 0 ? await smallestCut(allEdges(count), async (part) => (await tryCut(part)).length > 0) : [];
    found.push(...(cut.length === 0 || cut.length === count ? all : await tryCut(cut)));
  }
  return [...toFound(whole, told, []), ...found];
}

// a body that gave something else than recorded: other values are its own affair, nothing at all is a mistake
async function ofDeviation({ deviation }: Replay, asked: SweepAsked): Promise<readonly HandlerFinding[]> {
  if (!deviation || deviation.by === 'crash' || !asked.sameResult || asked.unsteady.has(deviation.id)) return [];
  const { name, received, expected, lost, by } = deviation;
  if (!lost || by === 'time') {
    const what = `${name} is ${received} where the history has ${expected}: its body ran anew, and what came after it was compared with nothing`;
    return [{ rule: 'handler/same-result', what, received, expected, severity: 'info' }];
  }
  if (!(await isSteady([], deviation, asked))) return [];
  const what = `${name} is ${received} where the history has ${expected}: its body ran anew`;
  return [{ rule: 'handler/same-result', what, received, expected }];
}

// what a body gives depends on a page edge: the input, or the result of another operation, is lost behind it
async function ofEdge(
  cut: PageCut,
  { tried, whole, asked }: { readonly tried: Replay; readonly whole: Replay; readonly asked: SweepAsked },
): Promise<readonly HandlerFinding[]> {
  const [here, before] = [tried.deviation, whole.deviation];
  const sure = here?.by === 'code' && (before?.by ?? 'code') === 'code' && !isSameDeviation(here, before);
  if (!sure || tried.findings.length > 0 || asked.unsteady.has(here.id)) return [];
  const again = await asked.replay([]);
  if (!isSameDeviation(again.deviation, before)) asked.unsteady.add(here.id).add(before?.id ?? here.id);
  if (asked.unsteady.has(here.id) || !(await isSteady(cut, here, asked))) return [];
  const { name, received, expected } = here;
  const what = `${name} is ${received}, with the state in one page it is ${before?.id === here.id ? before.received : expected}`;
  return [{ rule: 'handler/same-result', what, received, expected }];
}

async function isSteady(cut: PageCut, deviation: Deviation, { replay, unsteady }: SweepAsked): Promise<boolean> {
  const again = await replay(cut);
  if (isSameDeviation(again.deviation, deviation)) return true;
  unsteady.add(deviation.id);
  return false;
}
