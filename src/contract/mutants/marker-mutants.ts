import type { Api } from '../../model/api.ts';
import { bodyJson } from '../../model/body.ts';
import { refusals, refuse } from '../../model/exceptions.ts';
import { type Members, onAnswer, onCall, onInput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';
const history = 'GetDurableExecutionHistory';
const list = 'ListDurableExecutionsByFunction';
const lists: readonly Api[] = [state, history, list];

/** Endpoints whose markers are not good. */
export const markerMutants: readonly Mutant[] = mutantsOf([
  [
    'restarts-on-garbage-marker',
    'A marker that cannot be read is taken for none.',
    ['marker/mangled-is-refused'],
    onCall(lists, async ({ input, ask }) => {
      const response = await ask(input);
      const { Marker: _marker, ...first } = input;
      return response.status === 400 && input.Marker !== undefined && input.MaxItems !== 'x' ? ask(first) : response;
    }),
  ],
  [
    'fails-on-garbage-marker',
    'A marker that cannot be read is answered with 500.',
    ['marker/mangled-is-refused', 'answer/no-server-fault'],
    onAnswer(lists, (response, { input }) =>
      response.status === 400 && input.Marker !== undefined
        ? refuse({ exception: 'ServiceException', message: 'Incorrect padding' })
        : response,
    ),
  ],
  [
    'single-use-markers',
    'A marker is good for one request.',
    ['marker/read-again'],
    ({ service }) => service({ markers: 'single-use' }),
  ],
  [
    'offset-markers',
    'A marker is the index of the next item.',
    ['marker/mangled-is-refused', 'marker/foreign-is-refused'],
    ({ service }) => service({ markers: 'offset' }),
  ],
  [
    'refuses-markers-in-other-words',
    'A marker that is not good is refused with another message.',
    ['marker/refusal-text'],
    onAnswer(lists, (response, { input }) =>
      response.status === 400 && input.Marker !== undefined
        ? refuse({ exception: 'InvalidParameterValueException', message: 'bad pagination token' })
        : response,
    ),
  ],
  [
    'binds-markers-to-max-items',
    'A marker is refused with another MaxItems.',
    ['marker/with-another-page-size'],
    boundToSize,
  ],
  ['forgets-older-markers', 'Only the two newest markers are good.', ['marker/in-any-order'], newestMarkers],
  [
    'one-reader-at-a-time',
    'A marker that is asked while another one is under way is refused.',
    ['marker/concurrently'],
    oneAtATime,
  ],
  [
    'ignores-markers',
    'Every marker gives the first page.',
    ['read/no-repeated-marker', 'marker/mangled-is-refused'],
    onInput([state], ({ Marker: _marker, ...input }) => input),
  ],
]);

function boundToSize(ground: Parameters<Mutant['make']>[0]): ReturnType<Mutant['make']> {
  const sizes = new Map<unknown, unknown>();
  return onCall(lists, async ({ input, ask }) => {
    const { Marker, MaxItems } = input;
    if (Marker !== undefined && sizes.has(Marker) && sizes.get(Marker) !== MaxItems) return refuse(refusals.badMarker);
    const response = await ask(input);
    if (response.status === 200) sizes.set((bodyJson(response.body) as Members).NextMarker, MaxItems); // an object
    return response;
  })(ground);
}

function newestMarkers(ground: Parameters<Mutant['make']>[0]): ReturnType<Mutant['make']> {
  let newest: readonly unknown[] = [];
  const asked = new Set<unknown>();
  return onCall([state], async ({ input, ask }) => {
    const { Marker } = input;
    if (Marker !== undefined && asked.has(Marker) && !newest.includes(Marker)) return refuse(refusals.badMarker);
    const response = await ask(input);
    if (response.status !== 200) return response;
    asked.add(Marker);
    const next = (bodyJson(response.body) as Members).NextMarker; // the right service answers an object
    newest = [Marker, next, ...newest.filter((one) => one !== Marker && one !== next)].slice(0, 2);
    return response;
  })(ground);
}

function oneAtATime(ground: Parameters<Mutant['make']>[0]): ReturnType<Mutant['make']> {
  let busy = 0;
  return onCall([state], async ({ input, ask }) => {
    if (busy > 0) return refuse(refusals.badMarker);
    busy += 1;
    await Promise.resolve();
    const response = await ask(input);
    busy -= 1;
    return response;
  })(ground);
}
