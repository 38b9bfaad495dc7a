import { isObject, toObject } from '../json/parse-json.ts';

/**
 * A value in which every moment is epoch seconds, as on the wire. Moments are members whose names end in `Timestamp`: texts of
 * ISO 8601, as the SDKs' test kits and the AWS CLI print them, and epoch milliseconds. What is no moment stays.
 */
export function toWireTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWireTimes);
  if (!isObject(value)) return value;
  return toObject(
    Object.entries(value).map(
      ([name, member]) => [name, name.endsWith('Timestamp') ? toSeconds(member) : toWireTimes(member)] as const,
    ),
  );
}

// seconds of the year 5138 and milliseconds of 1973: nothing durable was ever run outside
const leastMilliseconds = 100_000_000_000;

function toSeconds(time: unknown): unknown {
  if (typeof time === 'number') return Math.abs(time) < leastMilliseconds ? time : time / 1000;
  const milliseconds = typeof time === 'string' ? Date.parse(time.replace(/^(\d{4}-\d\d-\d\d) /, '$1T')) : Number.NaN;
  return Number.isNaN(milliseconds) ? time : milliseconds / 1000;
}
