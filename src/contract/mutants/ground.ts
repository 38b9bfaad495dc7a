import { execution } from '../../fixtures/execution.ts';
import { wrongGround } from '../../fixtures/wrong-ground.ts';
import type { Endpoint } from '../../model/endpoint.ts';
import { durableService, type ServiceOptions } from '../../service/durable-service.ts';
import type { Execution } from '../../timeline/execution.ts';
import type { Ground } from './mutant.ts';

/** The executions that mutants serve wrongly: the first one is checked. */
export function groundExecutions(): readonly Execution[] {
  const checked = wrongGround();
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
  const { arn, checkpointToken } = first;
  return { endpoint: service({}), service, arn, checkpointToken, payload: first.invocation({ page: 5 }) };
}
