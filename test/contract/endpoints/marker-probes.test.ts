import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/contract/endpoints/reply.ts';
import { evidenceOf } from './evidence-of.ts';

test('probeMarkers() asks markers again, backwards, at once, mangled and elsewhere', async () => {
  const { lists } = await evidenceOf();
  const { state, history } = lists;

  expect(state.markers?.backwards.map(({ first }) => first.input.Marker)).toEqual(
    state.markers?.read.replies
      .slice(1, 4)
      .map(({ input }) => input.Marker)
      .toReversed(),
  );
  expect(state.markers?.concurrent).toHaveLength(4);
  expect(state.markers?.mangled.map(({ what }) => what)).toEqual([
    "the marker 'garbage'",
    'a marker with one sign changed',
    'a marker that was cut',
  ]);
  expect(history.markers?.foreign.map(({ what }) => what)).toEqual([
    'a marker of GetDurableExecutionState',
    'a marker of ListDurableExecutionsByFunction',
    'a marker of another execution',
  ]);
  const wrong = [...(state.markers?.mangled ?? []), ...(history.markers?.foreign ?? [])];
  expect(wrong.every(({ reply }) => isRefusal(reply))).toBe(true);
});
