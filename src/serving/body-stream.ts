import { type Journey, travel } from '../model/journey.ts';
import type { Wait } from '../model/wait.ts';

/** What a door adds to a body's stream. */
export interface BodyStreamOptions {
  /** Called once, when the body has ended in any way. */
  readonly ended?: () => void;
  /** The error as the door's client shows it. */
  readonly translate?: (error: unknown) => unknown;
}

/** A journey's body as a web stream. It makes no byte before it is asked, and stops waiting when it is cancelled. */
export function bodyStream(journey: Journey, wait: Wait, options: BodyStreamOptions = {}): ReadableStream<Uint8Array> {
  const { translate = (error: unknown): unknown => error } = options;
  const reading = new AbortController();
  const leave = (): void => reading.abort(wait.signal.reason);
  const ended = (): void => {
    wait.signal.removeEventListener('abort', leave);
    options.ended?.();
  };
  const pieces = travel(journey, { ...wait, signal: reading.signal });
  if (wait.signal.aborted) leave();
  else wait.signal.addEventListener('abort', leave);
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    try {
      reading.signal.throwIfAborted();
      const { done, value } = await pieces.next();
      if (!done) return controller.enqueue(value);
      ended();
      controller.close();
    } catch (error) {
      ended();
      controller.error(translate(error));
    }
  };
  const cancel = (reason: unknown): void => {
    ended();
    reading.abort(reason);
  };
  return new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
}
