import { bodyLength } from '../../../model/body.ts';
import type { Severity, Violation } from '../../../rules/violation.ts';
import { checkPaging } from '../../../service/check-paging.ts';
import type { JournalCall } from '../../../service/journal-call.ts';
import type { PagingRuleId } from '../../../service/paging-rules.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { ReadOutcome } from '../stage/reader.ts';
import { lighter, readerViolation } from './reader-rules.ts';

/** Faults after which nobody can say what the answer said. */
const unreadable: ReadonlySet<string> = new Set([
  'truncatedJson',
  'noContent',
  'emptyBody',
  'htmlBody',
  'invalidUtf8',
  'byteOrderMark',
  'compressed',
]);

const everyRule: readonly PagingRuleId[] = [
  'paging/marker-chained',
  'paging/token-constant',
  'paging/page-size-kept',
  'paging/nothing-after-last-page',
];

const mostPerRule = 2;

/** What is wrong with how a reader asked, call by call; no violation weighs more than the scenario does. */
export function judgePaging(
  calls: readonly JournalCall[],
  { ended }: ReadOutcome,
  { severity, accepts }: Pick<Scenario, 'severity' | 'accepts'>,
): readonly Violation[] {
  // where an error is right, so is another attempt: the reader may distrust whatever a fault has changed
  const isDoubtful = accepts.includes('error') ? () => true : (fault: string) => unreadable.has(fault);
  const told = calls
    .filter((call, index) => !isSpoiled(call, calls[index + 1], isDoubtful))
    .map((call, index, all) => (isTaken(call, all[index + 1]) ? arrivedAfterAll(call) : call));
  const spoiled = told.length < calls.length;
  const failed = spoiled || told.some(({ arrived }) => !arrived);
  const violations = checkPaging(told, {
    reads: failed ? 2 : 1, // a read that met a failure may begin again
    rules: ended === 'returned' && !spoiled ? [...everyRule, 'paging/read-to-end'] : everyRule,
  });
  const perRule = Map.groupBy(violations, ({ rule }) => rule);
  const shown = [...perRule.values()].flatMap((broken) => {
    const rest = broken.length - mostPerRule;
    return broken.slice(0, mostPerRule).map((violation, index) => ({
      ...violation,
      severity: lighter(violation.severity, severity),
      message: rest > 0 && index === mostPerRule - 1 ? `${violation.message}; ${rest} more like it` : violation.message,
    }));
  });
  return [...shown, ...askedInVain(calls, lighter('should', severity))];
}

// an answer that cannot be read may be asked for again, like one that never came; but some read it all the same
function isSpoiled(call: JournalCall, next: JournalCall | undefined, isDoubtful: (fault: string) => boolean): boolean {
  if (!call.faults.some(isDoubtful)) return false;
  const marker = call.page?.nextMarker;
  return marker === undefined || next?.input.Marker !== marker;
}

// all of the body, then an accident: some clients hold that for an answer, others for a failure, and the next request tells
function isTaken({ arrived, page, response }: JournalCall, next: JournalCall | undefined): boolean {
  if (arrived || !response || page?.nextMarker === undefined || next?.input.Marker !== page.nextMarker) return false;
  const { stopAfterBytes = 0 } = response.delivery ?? {};
  return response.status === 200 && stopAfterBytes >= bodyLength(response.body);
}

function arrivedAfterAll(call: JournalCall): JournalCall {
  // calls compute their members from private fields: only the call itself can be asked for the others
  return new Proxy(call, {
    get: (target, member) => (member === 'arrived' ? true : Reflect.get(target, member, target)),
  });
}

function askedInVain(calls: readonly JournalCall[], severity: Severity): readonly Violation[] {
  const again = calls.find((call, index) => {
    const before = calls[index - 1];
    return before && isRefusal(before) && before.input.Marker === call.input.Marker && before.api === call.api;
  });
  if (!again) return [];
  const before = calls[calls.indexOf(again) - 1];
  const message = `Call ${again.number} asks again what call ${before?.number} was refused with ${before?.status} ${before?.error}`;
  const finding = { rule: 'reader/asks-in-vain', expected: 'an error', received: 'the same request', message } as const;
  return [readerViolation(finding, severity, 'run with the AWS SDKs: refusals of 400 to 404 are not retried')];
}

// a clock that runs wrong can be set, and then asked with
const mendable: ReadonlySet<string> = new Set([
  'InvalidSignatureException',
  'RequestTimeTooSkewed',
  'ThrottlingException',
]);

function isRefusal({ status = 200, error = '' }: JournalCall): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429 && !mendable.has(error);
}
