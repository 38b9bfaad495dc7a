import { quote } from '../../../rules/describe.ts';
import { changedMembers } from './changed-members.ts';
import type { PagePlaces, Place } from './page-places.ts';
import type { ReaderFinding } from './reader-rules.ts';
import type { ReturnedItem } from './returned-items.ts';
import type { ServedList } from './served-list.ts';

const most = 4;

/** What a comparison knows beside the two lists. */
export interface Compared {
  /** Asked only where something is wrong. */
  readonly places: () => PagePlaces;
  /** Whether members of the items are compared, where the reader returned them. */
  readonly members: boolean;
}

/** What is wrong with what a reader returned: lost, doubled, out of order, of another execution, changed. */
export function compareList(
  served: ServedList,
  returned: readonly ReturnedItem[],
  { places, members }: Compared,
): readonly ReaderFinding[] {
  const changed = members ? changedItems(served, returned) : [];
  const same = returned.length === served.ids.length && returned.every(({ id }, index) => id === served.ids[index]);
  if (same) return changed;
  const found = places();
  return [
    ...lostItems(served, returned, found),
    ...doubledItems(served, returned, found),
    ...reorderedItems(served, returned),
    ...foreignItems(served, returned),
    ...changed,
  ];
}

function lostItems(
  served: ServedList,
  returned: readonly ReturnedItem[],
  places: PagePlaces,
): readonly ReaderFinding[] {
  const got = new Set(returned.map(({ id }) => id));
  const runs: { from: number; to: number; where: string }[] = [];
  for (const [index, id] of served.ids.entries()) {
    if (got.has(id)) continue;
    const where = pageOf(id, index, places);
    const run = runs.at(-1);
    if (run?.to === index && run.where === where) run.to += 1;
    else runs.push({ from: index, to: index + 1, where });
  }
  const findings = runs.slice(0, most).map(({ from, to }) => lost(served, { from, to }, places));
  const rest = runs.slice(most).reduce((sum, { from, to }) => sum + to - from, 0);
  if (rest === 0) return findings;
  const message = `${rest} more ${served.noun}s were lost`;
  return [...findings, { rule: 'reader/lost', expected: `all ${served.noun}s`, received: 'nothing of them', message }];
}

function pageOf(id: string, index: number, places: PagePlaces): string {
  return places.of(id)[0]?.page.toString() ?? JSON.stringify(places.spoiled(index));
}

function lost(
  served: ServedList,
  { from, to }: { readonly from: number; readonly to: number },
  places: PagePlaces,
): ReaderFinding {
  const one = to - from === 1;
  const name = one ? served.nameOf(from) : `${served.noun}s ${from + 1} to ${to}`;
  const [it, was] = one ? ['it', 'was'] : ['they', 'were'];
  const [place] = places.of(served.ids[from] ?? '');
  const spoiled = places.spoiled(from);
  const where = place
    ? `${it} ${was} ${one ? placeText(place) : `on page ${place.page}`}`
    : spoiled
      ? `${it} ${was} on page ${spoiled.page}, whose answer was spoiled (${spoiled.fault})`
      : `no page with ${one ? 'it' : 'them'} was asked for`;
  const message = `${name} ${was} lost: ${where}`;
  return { rule: 'reader/lost', path: `/${from}`, expected: name, received: 'nothing', message };
}

/** Where an item stood: `first on page 2`, `alone on page 2`. */
export function placeText({ page, at }: Place): string {
  return at === 'inside' ? `on page ${page}` : `${at} on page ${page}`;
}

function doubledItems(
  served: ServedList,
  returned: readonly ReturnedItem[],
  places: PagePlaces,
): readonly ReaderFinding[] {
  const times = new Map<string, number>();
  for (const { id } of returned) times.set(id, (times.get(id) ?? 0) + 1);
  const doubled = [...times].filter(([id, count]) => count > 1 && served.indexOf(id) !== undefined);
  return doubled.slice(0, most).map(([id, count], index) => {
    const name = served.nameOf(served.indexOf(id) ?? 0);
    const others = index === most - 1 && doubled.length > most ? `, and so did ${doubled.length - most} more` : '';
    const where = places.of(id).map(placeText).join(' and ');
    const message = `${name} came ${count} times${where ? `: it was ${where}` : ''}${others}`;
    return { rule: 'reader/doubled', expected: `${name} once`, received: `${count} times`, message };
  });
}

function reorderedItems(served: ServedList, returned: readonly ReturnedItem[]): readonly ReaderFinding[] {
  let before = -1;
  for (const { id } of new Map(returned.map((item) => [item.id, item])).values()) {
    const index = served.indexOf(id);
    if (index === undefined) continue;
    if (index < before) {
      const [name, other] = [served.nameOf(index), served.nameOf(before)];
      const message = `${name} came behind ${other}`;
      return [
        { rule: 'reader/reordered', expected: `${name} before ${other}`, received: 'the other way round', message },
      ];
    }
    before = index;
  }
  return [];
}

function foreignItems(served: ServedList, returned: readonly ReturnedItem[]): readonly ReaderFinding[] {
  const foreign = returned.flatMap(({ id }, index) => (served.indexOf(id) === undefined ? [{ id, index }] : []));
  return foreign.slice(0, most).map(({ id, index }) => ({
    rule: 'reader/foreign',
    path: `/${index}`,
    expected: `an id of the execution's ${served.noun}s`,
    received: quote(id),
    message:
      id === ''
        ? `item ${index + 1} has no id`
        : `item ${index + 1}, ${quote(id)}, is no ${served.noun} of the execution`,
  }));
}

function changedItems(served: ServedList, returned: readonly ReturnedItem[]): readonly ReaderFinding[] {
  const findings: ReaderFinding[] = [];
  for (const [at, { id, members }] of returned.entries()) {
    const index = members && (served.ids[at] === id ? at : served.indexOf(id));
    const change = index !== undefined && members && changedMembers(served.membersOf(index), members);
    if (!change) continue;
    const { member, expected, received } = change;
    const message = `${served.nameOf(index)} came with ${member} ${received}, expected ${expected}`;
    findings.push({
      rule: 'reader/changed',
      path: `/${at}/${member.replaceAll('.', '/')}`,
      expected,
      received,
      message,
    });
    if (findings.length === most) break;
  }
  return findings;
}
