import { beforeAll, describe, test } from 'vitest';
import { checkEndpoint, type EndpointOptions } from '../contract/endpoints/check-endpoint.ts';
import { allRules } from '../contract/endpoints/probe-rules.ts';
import { makeReport, type Report } from '../contract/report/report.ts';
import { toText } from '../contract/report/to-text.ts';
import { ContractError } from '../rules/contract-error.ts';

/** What an endpoint is held against: the options of `checkEndpoint`, or what makes them when the tests begin. */
export type EndpointContractOptions = EndpointOptions | (() => EndpointOptions | Promise<EndpointOptions>);

/**
 * One test for each rule of the endpoint contract: one run of `checkEndpoint`, whose results the tests tell. A rule that
 * could not be judged is skipped with the reason; one more test fails where nothing could be judged at all.
 *
 * @example
 * const order = execution('order-17', (run) => run.step('reserve stock').step('charge card'));
 * const target = durableService({ executions: [order] });
 * const { arn, checkpointToken } = order;
 * describeEndpointContract('the fake', { target, arn, checkpointToken, only: ['read/ends', 'marker/read-again'] });
 */
export function describeEndpointContract(name: string, options: EndpointContractOptions): void {
  const only = typeof options === 'function' ? undefined : options.only;
  const rules = allRules.filter(({ id }) => only === undefined || only.includes(id));
  describe(name, () => {
    let report: Report | undefined;
    beforeAll(async () => {
      report = await checkEndpoint(typeof options === 'function' ? await options() : options);
    }, 60_000);
    test('something could be checked', () => holdSomething(report));
    for (const { id, title } of rules) {
      test(`${id}: ${title}`, (context) => {
        const reason = holdRule(report, id);
        if (reason !== undefined) context.skip(reason);
      });
    }
  });
}

/** Throws where the run judged no rule. */
export function holdSomething(report: Report | undefined): void {
  if (report && report.counts.skipped < report.results.length) return;
  throw new RangeError('Cannot accept the endpoint: found nothing that could be checked, expected something');
}

/** Throws what is wrong by a rule; gives the reason where it could not be judged. */
export function holdRule(report: Report | undefined, rule: string): string | undefined {
  const result = report?.results.find(({ id }) => id === rule);
  if (!report || !result) return 'the run did not look at it';
  if (result.status === 'skipped') return result.reason ?? 'it could not be judged';
  if (result.status === 'passed' || result.status === 'informed') return undefined;
  const message = toText(makeReport(report.target, [result]));
  throw Object.assign(new ContractError(report.target, result.violations), { message });
}
