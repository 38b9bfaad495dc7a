import { execution } from '../../fixtures/execution.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import { durableService, type ServiceOptions } from '../../service/durable-service.ts';
import type { Execution } from '../../timeline/execution.ts';
import type { Ground } from './mutant.ts';

/** The executions that mutants serve wrongly: the first one is checked. */
export function groundExecutions(): readonly Execution[] {
  const checked = execution(
    'order-17',
    (run) => {
      run.step('reserve stock', { result: { ok: true } }).step('charge card', { attempts: 20, result: 'paid' });
      run.wait('cool down', { seconds: 30 }).callback('approval', { result: 'yes' });
      run.invoke('invoice', { result: { number: 4 } }).step('notify', { error: 'no address' });
      run.child('pack', (inner) => void inner.step('pick').step('wrap'));
      run.map('parcels', [1, 2, 3], (inner) => void inner.step('label'), { replayChildren: true });
      for (let index = 1; index <= 9; index++) run.step(`item ${index}`, { result: index });
      run.child('deliver', (inner) => void inner.step('book').wait('travel', { seconds: 60, status: 'STARTED' }));
    },
    { input: { order: 17 }, variants: { betweenInvocations: 'serve' } },
  );
  const day = 86_400_000;
  const start = Date.parse('2026-01-01T00:00:00Z');
  const earlier = execution('order-16', (run) => void run.step('a').succeed(1), { start: start - day });
  const later = execution('order-18', (run) => void run.step('a').step('b'), { start: start + day });
  return [checked, earlier, later];
}

/** A fresh right service with these executions, and the way to make others. */
export function openGround(executions: readonly Execution[] = groundExecutions()): Ground {
  const [first] = executions;
  if (!first) throw new RangeError('Cannot open a ground for mutants: found no execution, expected one or more');
  const service = (options: Omit<ServiceOptions, 'executions'>): Endpoint =>
    durableService({ ...options, executions }).endpoint;
  return { endpoint: service({}), service, arn: first.arn, checkpointToken: first.checkpointToken };
}
