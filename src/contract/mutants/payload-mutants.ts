import { type Members, onItems, onOutput } from './alter.ts';
import { type Mutant, mutantsOf } from './mutant.ts';

const state = 'GetDurableExecutionState';
const history = 'GetDurableExecutionHistory';

/** Endpoints that hand on what functions wrote in another form. */
export const payloadMutants: readonly Mutant[] = mutantsOf([
  [
    'wraps-results',
    'Results of steps are written as JSON of their JSON.',
    ['operation/payload-fits'],
    onItems(state, (item) => wrapped(item, 'StepDetails', 'Result')),
  ],
  [
    'wraps-results-of-events',
    'Results of steps are written as JSON of their JSON in events.',
    ['event/payload-fits'],
    onItems(history, (item) => {
      const details = item.StepSucceededDetails as Members | undefined; // as the right service writes it
      return details ? { ...item, StepSucceededDetails: wrapped(details, 'Result', 'Payload') } : item;
    }),
  ],
  [
    'wraps-the-input',
    'Get tells the input as JSON of its JSON.',
    ['execution/payload-fits'],
    onOutput(['GetDurableExecution'], (output) =>
      output.InputPayload === undefined ? output : { ...output, InputPayload: JSON.stringify(output.InputPayload) },
    ),
  ],
  [
    'forgets-names',
    'Operations and events have no names.',
    ['answer/payload-schemas-met'],
    (ground) => {
      const nameless = ({ Name: _name, ...item }: Members): Members => item;
      const endpoint = onItems(state, nameless)(ground);
      return onItems(history, nameless)({ ...ground, endpoint });
    },
  ],
]);

function wrapped(item: Members, details: string, member: string): Members {
  const inside = item[details] as Members | undefined; // as the right service writes it
  const text = inside?.[member];
  return typeof text === 'string' ? { ...item, [details]: { ...inside, [member]: JSON.stringify(text) } } : item;
}
