import type { Endpoint } from '../../model/endpoint.ts';
import type { Recorded } from '../har/read-har.ts';
import type { Bindings } from '../playback/bindings.ts';
import { CassetteMissError } from '../playback/miss-error.ts';
import { playRecorded } from '../playback/play-recorded.ts';
import type { ReplaySettings } from '../playback/replay-options.ts';
import { type FileTape, openFileTape } from '../recording/file-tape.ts';
import type { RecordOptions } from '../recording/record.ts';
import type { PlaceholderKind, Placeholders } from '../redaction/placeholders.ts';
import { resolveRedaction } from '../redaction/redact-options.ts';
import type { Session } from './session.ts';

/** What an update is made of. */
export interface UpdateParts {
  readonly file: string;
  readonly recorded: Recorded;
  readonly target: Endpoint;
  readonly settings: ReplaySettings;
  readonly options: RecordOptions;
}

/**
 * Answers from a recording, and from the target what is not in it. Only when something was missing is the file written: what it
 * held, and behind it what is new. A marker or token that the recording handed out means nothing to the target, so what is
 * missing in the middle of a read cannot be had this way.
 */
export function updateSession({ file, recorded, target, settings, options }: UpdateParts): Session {
  const { replay, bindings } = playRecorded(recorded, { ...settings, onMiss: 'throw' }, file);
  let added: { readonly writer: FileTape; readonly endpoint: Endpoint } | undefined;
  const addTo = (): Endpoint => {
    if (!added) {
      const writer = openUpdate(file, { recorded, bindings, options });
      added = { writer, endpoint: writer.tape.wrap(target) };
    }
    return added.endpoint;
  };
  return {
    endpoint: async (request, context) => {
      try {
        return await replay.endpoint(request, context);
      } catch (error) {
        if (error instanceof CassetteMissError) return addTo()(request, context);
        throw error;
      }
    },
    unused: replay.unused,
    end: async () => {
      if (!added) return { drift: [] };
      return { saved: await added.writer.save(), drift: [] };
    },
  };
}

interface UpdateTape {
  readonly recorded: Recorded;
  readonly bindings: Bindings;
  readonly options: RecordOptions;
}

/** A tape that begins with what was recorded. What the client's values stood for there, they stand for in what is new. */
function openUpdate(file: string, { recorded, bindings, options }: UpdateTape): FileTape {
  const { redactor, search } = resolveRedaction(options);
  const redact: typeof redactor.redact = (exchange) => {
    adopt(bindings, redactor.tools.placeholders);
    return redactor.redact(exchange);
  };
  const writer = openFileTape(file, {
    clock: options.clock ?? { now: () => Date.now() },
    redaction: options.redact === false ? undefined : { redact, search },
    leftOut: recorded.leftOut,
  });
  for (const exchange of recorded.exchanges) writer.tape.add(exchange);
  return writer;
}

function adopt(bindings: Bindings, placeholders: Placeholders): void {
  for (const { kind, recorded, asked } of bindings.all()) {
    const named = kind === 'whole' ? 'resource' : kind;
    if (isNamed(named)) placeholders.alias(named, asked, placeholders.known(named, recorded) ?? recorded);
  }
}

// places and forms are no names of anybody's
function isNamed(kind: string): kind is PlaceholderKind {
  return kind !== 'literal' && kind !== 'place';
}
