import { type Members, onInput, onItems, onOutput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const history = 'GetDurableExecutionHistory';

const every = (change: (event: Members) => unknown): Mutant['make'] => onItems(history, change);
const first = (type: string, change: (event: Members) => unknown): Mutant['make'] =>
  onItems(history, (event) => (event.EventType === type ? change(event) : event));
const shift = (by: (id: number) => number): Mutant['make'] =>
  every((event) => ({ ...event, EventId: by(Number(event.EventId)) }));

/** Endpoints whose events are wrong. */
export const historyMutants: readonly Mutant[] = mutantsOf([
  [
    'event-ids-from-zero',
    'EventIds begin with 0.',
    ['history/event-ids-sequential', 'event/schema'],
    shift((id) => id - 1),
  ],
  [
    'event-ids-with-gaps',
    'Every second EventId is left out.',
    ['history-page/event-ids-adjacent'],
    shift((id) => id * 2),
  ],
  [
    'renumbers-events',
    'EventIds begin anew on every page.',
    ['history/event-ids-sequential', 'history/same-for-every-page-size'],
    onOutput([history], (output) => ({
      ...output,
      Events: (output.Events as readonly Members[]).map((event, at) => ({ ...event, EventId: at + 1 })),
    })),
  ], // the right service answers a list
  [
    'renumbers-on-later-reads',
    'An event has another EventId when it is read again.',
    ['history/repeatable', 'continuation/event-ids-stable'],
    later((events) => events.map((event) => ({ ...event, EventId: Number(event.EventId) + 1 }))),
  ],
  [
    'forgets-the-last-event',
    'The last event is missing when History is read again.',
    ['history/repeatable', 'continuation/events-kept'],
    later((events) => events.slice(0, -1)),
  ],
  [
    'renames-on-later-reads',
    'An event has another name when it is read again.',
    ['history/repeatable', 'continuation/events-unchanged'],
    later((events) => events.map((event) => (event.Name === 'item 9' ? { ...event, Name: 'item 10' } : event))),
  ],
  [
    'ignores-reverse',
    'ReverseOrder is ignored.',
    ['history/reverse-is-the-mirror'],
    onInput([history], ({ ReverseOrder: _reverse, ...input }) => input),
  ],
  [
    'reverses-each-page',
    'With ReverseOrder each page is reversed alone.',
    ['history/reverse-is-the-mirror'],
    onOutput([history], (output, { input }) =>
      input.ReverseOrder === true ? { ...output, Events: (output.Events as readonly Members[]).toReversed() } : output,
    ),
  ], // the right service answers a list
  [
    'data-always',
    'Events hold payloads that were not asked for.',
    ['history/data-only-when-asked'],
    onInput([history], (input) => ({ ...input, IncludeExecutionData: true })),
  ],
  [
    'data-never',
    'Events hold no payloads that were asked for.',
    ['history/data-when-asked'],
    onInput([history], (input) => ({ ...input, IncludeExecutionData: false })),
  ],
  [
    'fewer-events-without-data',
    'Events without payloads are left out when payloads are not asked for.',
    ['history/data-flag-changes-payloads-only'],
    onOutput([history], (output, { input }) =>
      input.IncludeExecutionData === false
        ? { ...output, Events: (output.Events as readonly Members[]).slice(2) }
        : output,
    ),
  ], // the right service answers a list
  [
    'ended-in-history',
    'The history has an end that Get does not tell.',
    ['history/agrees-with-get'],
    onItems(history, (event) => (event.EventId === 3 ? { ...event, EventType: 'ExecutionStopped' } : event)),
  ],
  [
    'event-times-in-milliseconds',
    'EventTimestamps are epoch milliseconds.',
    ['event/timestamps-in-seconds'],
    every((event) => ({ ...event, EventTimestamp: Number(event.EventTimestamp) * 1000 })),
  ],
  [
    'event-times-go-back',
    'EventTimestamps go back.',
    ['history/timestamps-in-order'],
    every((event) => ({ ...event, EventTimestamp: Number(event.EventTimestamp) - Number(event.EventId) * 100 })),
  ],
  [
    'event-after-end',
    'A step goes on after its end.',
    ['history/nothing-after-end'],
    onItems(history, (event) =>
      event.EventType === 'StepStarted' && Number(event.EventId) > 20
        ? {
            ...event,
            EventType: 'StepSucceeded',
            StepStartedDetails: undefined,
            StepSucceededDetails: { Result: {}, RetryDetails: { CurrentAttempt: 1 } },
          }
        : event,
    ),
  ],
  [
    'starts-without-execution',
    'The first event is no ExecutionStarted.',
    ['history/starts-with-execution'],
    first('ExecutionStarted', ({ ExecutionStartedDetails: _details, ...event }) => ({
      ...event,
      EventType: 'ContextStarted',
      ContextStartedDetails: {},
    })),
  ],
]);

function later(change: (events: readonly Members[]) => readonly Members[]): Mutant['make'] {
  return (ground) => {
    let reads = 0;
    return onOutput([history], (output, { input }) => {
      const { IncludeExecutionData: data, MaxItems, ReverseOrder, Marker } = input;
      if (data && MaxItems === 1000 && !ReverseOrder && Marker === undefined) reads += 1;
      if (reads < 2 || MaxItems !== 1000) return output;
      return { ...output, Events: change(output.Events as readonly Members[]) }; // the right service answers a list
    })(ground);
  };
}
