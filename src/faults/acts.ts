import type { WireResponse } from '../model/endpoint.ts';
import { arrives } from './altered-answer.ts';
import type { Act, FaultCall, Outcome } from './fault-kind.ts';
import { type Page, type PageChange, readPage, writePage } from './page.ts';

/** Lets a call through to what lies below. */
export async function letPass(call: FaultCall): Promise<Outcome> {
  return { answer: await call.ask(), struck: false };
}

/** Answers in place of what lies below, which is not asked; where there is nothing to answer, the call passes. */
export function answerInstead(make: (call: FaultCall) => WireResponse | undefined): Act {
  return async (call) => {
    const answer = call.hit ? make(call) : undefined;
    return answer ? { answer, struck: true } : letPass(call);
  };
}

/** What a fault makes of an answer from below; `undefined` where there is nothing to change. */
export type Change = (
  answer: WireResponse,
  call: FaultCall,
) => WireResponse | undefined | Promise<WireResponse | undefined>;

/** Changes the answers from below that are struck; `observe` is shown every answer first. */
export function changeAnswer(change: Change, observe?: (answer: WireResponse, call: FaultCall) => void): Act {
  return async (call) => {
    const answer = await call.ask();
    observe?.(answer, call);
    const changed = call.hit ? await change(answer, call) : undefined;
    return changed ? { answer: changed, struck: true } : { answer, struck: false };
  };
}

/** Changes the answer of a call that went well. */
export function changeSuccess(change: (answer: WireResponse) => WireResponse | undefined): Act {
  return changeAnswer((answer) => (arrives(answer) ? change(answer) : undefined));
}

/** Changes the page of an answer; where the change is `undefined`, the page stays what it is. */
export function changePage(change: (page: Page, call: FaultCall) => PageChange | undefined): Act {
  return changeAnswer((answer, call) => {
    const page = readPage(call.api, answer);
    const changed = page && change(page, call);
    return changed && writePage(answer, page, changed);
  });
}
