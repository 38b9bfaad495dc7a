import { checkRead } from 'lambda-durable-testkit';
import { measure } from '../measure.ts';
import { steps } from '../orders.ts';
import type { Row } from '../row.ts';

/** Checking a whole read of 100,000 operations with all value rules, against parsing it. */
export const checkReadRow: Row = {
  name: 'checking a read of 100,000 operations',
  measure: async () => {
    const order = steps(100_000);
    const pages = Array.from({ length: 100 }, (_, page) => ({
      Operations: order.operations.slice(page * 1000, (page + 1) * 1000),
      NextMarker: page === 99 ? '' : `marker ${page}`,
    }));
    const texts = pages.map((page) => JSON.stringify(page));
    const parsed = texts.map((text) => JSON.parse(text) as unknown);
    const [, check] = await measure({
      units: order.operations.length,
      yardstick: 'JSON.parse',
      rounds: 7,
      sliceMs: 1,
      cases: [
        { name: 'JSON.parse', run: () => texts.map((text) => JSON.parse(text) as unknown) },
        { name: 'checkRead', run: () => checkRead(parsed, { arn: order.arn }) },
      ],
    });
    if (!check) throw new RangeError('Cannot measure: a case is missing');
    const line = { ratio: 1 / check.ratio, low: 1 / check.high, high: 1 / check.low };
    return [
      { what: 'checkRead, all rules: time', against: 'of JSON.parse of the pages', ...line, target: { atMost: 1.5 } },
    ];
  },
};
