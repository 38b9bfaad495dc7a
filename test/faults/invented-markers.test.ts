import { expect, test } from 'vitest';
import { inventing, mintMarker, withMarker } from '../../src/faults/invented-markers.ts';
import { readPage } from '../../src/faults/page.ts';
import { queryMember } from '../../src/faults/request-query.ts';
import { jsonResponse } from '../../src/model/body.ts';
import { callOf } from './call-of.ts';
import { ask, askState, pagedEndpoint } from './paged-endpoint.ts';

const passing = inventing({ strike: async () => undefined, follow: async (text) => jsonResponse(200, { text }) });
const echo = (marker: string) => ({ below: () => jsonResponse(200, { Operations: [], NextMarker: marker }) });

test('mintMarker() makes markers that inventing() follows', async () => {
  const outcome = await passing(callOf(askState({ Marker: mintMarker('m2') })));

  expect(outcome).toEqual({ answer: jsonResponse(200, { text: 'm2' }), struck: false });
});

test('withMarker() asks for the first page where there is none', () => {
  const call = callOf(askState({ Marker: 'm2', MaxItems: 5 }));

  expect(queryMember(withMarker(call, 'm4'), 'Marker')).toBe('m4');
  expect(withMarker(call, '').url).toBe(askState({ MaxItems: 5 }).url);
});

test.each(['~i:', '~i:m2', '~e:~i:m2', '~e:'])(
  'inventing() puts the marker %s from below in an envelope',
  async (marker) => {
    const handed = await passing(callOf(askState(), echo(marker)));
    const sealed = readPage('GetDurableExecutionState', handed.answer)?.marker ?? '';

    const asked: (string | undefined)[] = [];
    await passing(
      callOf(askState({ Marker: sealed }), {
        below: (request) => {
          asked.push(queryMember(request, 'Marker'));
          return pagedEndpoint(request);
        },
      }),
    );

    expect(sealed).not.toBe(marker);
    expect(asked).toEqual([marker]);
  },
);

test('inventing() leaves other markers and their answers alone', async () => {
  const answer = await pagedEndpoint(askState({ Marker: 'm2' }));

  expect(await passing(callOf(askState({ Marker: 'm2' }), { below: () => answer }))).toEqual({ answer, struck: false });
  expect((await passing(callOf(askState(), { below: () => answer }))).answer).toBe(answer);
});

test('inventing() puts the marker of a checkpoint in an envelope too', async () => {
  const answer = jsonResponse(200, { NewExecutionState: { Operations: [], NextMarker: '~i:1' } });
  const { answer: handed } = await passing(callOf(ask('CheckpointDurableExecution'), { below: () => answer }));

  expect(handed).toEqual(jsonResponse(200, { NewExecutionState: { Operations: [], NextMarker: '~e:~i:1' } }));
});
