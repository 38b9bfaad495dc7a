import type { RecordedCall } from './journal-call.ts';

/** Tells the attempts of calls that come in the order of their numbers. */
export interface Attempts {
  /** Notes the next call and gives its attempt. */
  add(call: RecordedCall): number;
}

/**
 * Counts attempts. An AWS SDK names its call in `amz-sdk-invocation-id` and keeps the name when it asks again; without one,
 * the same question is another attempt when the one before had failed by then.
 */
export function countAttempts(): Attempts {
  const byInvocation = new Map<string, number>();
  const lastByQuestion = new Map<string, { readonly call: RecordedCall; readonly attempt: number }>();
  return {
    add: (call) => {
      const invocation = call.request.headers['amz-sdk-invocation-id'];
      if (invocation !== undefined) {
        const attempt = (byInvocation.get(invocation) ?? 0) + 1;
        byInvocation.set(invocation, attempt);
        return attempt;
      }
      const question = questionOf(call);
      const last = lastByQuestion.get(question);
      const attempt = last && failedBefore(last.call, call) ? last.attempt + 1 : 1;
      lastByQuestion.set(question, { call, attempt });
      return attempt;
    },
  };
}

// a write is the same question only when it writes the same; a read may change MaxItems or token and still be one
function questionOf({ api, label, input, request }: RecordedCall): string {
  if (request.body) return JSON.stringify([api, label, input]);
  return JSON.stringify([api ?? request.url, label, input.Marker ?? '']);
}

function failedBefore(earlier: RecordedCall, later: RecordedCall): boolean {
  return earlier.ended !== undefined && earlier.ended < later.begun && !earlier.arrived;
}
