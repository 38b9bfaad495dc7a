import { jsonResponse } from '../model/body.ts';
import { refusals, refuse } from '../model/exceptions.ts';
import { type Change, changeAnswer, changePage } from './acts.ts';
import type { Act, FaultCall, FaultFamily } from './fault-kind.ts';
import { inventing, mintMarker } from './invented-markers.ts';
import { whole } from './option-form.ts';
import { pagedApis, readPage, writePage } from './page.ts';
import { recent } from './recent.ts';

type Name =
  | 'repeatMarker'
  | 'cycleMarkers'
  | 'markerAfterLast'
  | 'deadMarker'
  | 'dropMarker'
  | 'emptyMarker'
  | 'nullMarker';

/** Markers that lead astray. */
export const pageMarkerFaults: FaultFamily<Name> = {
  repeatMarker: {
    group: 'page',
    wire: 'NextMarker is the marker that the page was asked with',
    options: {},
    client: 'fails',
    reproduces:
      'an emulator whose marker is always "100": every durable SDK reads for ever; botocore raises PaginationError',
    source: 'aws-durable-execution-sdk-python-testing#34; run with the AWS SDKs and the durable SDKs',
    apis: pagedApis,
    example: {},
    begin: () => changePage((_, { marker }) => (marker === undefined ? undefined : { marker })),
  },
  cycleMarkers: {
    group: 'page',
    wire: 'NextMarker is one that an earlier page of the read was asked with',
    options: { length: whole(2, 2, 1000) },
    client: 'fails',
    reproduces: 'markers A, B, A: no AWS SDK, no durable SDK and not the CLI stops',
    source: 'run with the AWS SDKs and the durable SDKs',
    apis: pagedApis,
    example: {},
    begin: ({ length }) => cycle(length),
  },
  markerAfterLast: {
    group: 'page',
    wire: 'a NextMarker on the last page, behind which is an empty page',
    options: {},
    client: 'tolerates',
    reproduces: 'a service that learns that it is at the end only when it is asked for more',
    source: "botocore's paginator goes on; many AWS list APIs do so",
    apis: pagedApis,
    example: {},
    begin: () => afterLast((list) => jsonResponse(200, { [list]: [] })),
  },
  deadMarker: {
    group: 'page',
    wire: "a NextMarker on the last page that is refused with 'Invalid Marker'",
    options: {},
    client: 'fails',
    reproduces: 'an emulator that counts to the end of a list and past it',
    source: 'aws-durable-execution-sdk-python-testing: a marker past the end',
    apis: pagedApis,
    example: {},
    begin: () => afterLast(() => refuse(refusals.badMarker)),
  },
  dropMarker: {
    group: 'page',
    wire: 'no NextMarker on a page that has pages behind it',
    options: {},
    client: 'cannot notice',
    reproduces: 'a history read by its first page: steps behind it run again, and a test waits for an event for ever',
    source: 'aws-durable-execution-sdk-rust#5, -python#510; run with the durable SDKs',
    apis: pagedApis,
    begin: () => changePage(({ marker }) => (marker === undefined ? undefined : { marker: undefined })),
  },
  emptyMarker: {
    group: 'page',
    wire: 'NextMarker "" on the last page',
    options: {},
    client: 'tolerates',
    reproduces: 'a reader that asks whether the member is there: it begins again and never ends',
    source: 'notes of measurements against the service: the last page of State has it',
    apis: pagedApis,
    example: {},
    begin: () => lastMarker(''),
  },
  nullMarker: {
    group: 'page',
    wire: 'NextMarker null on the last page',
    options: {},
    client: 'tolerates',
    reproduces: 'a reader that compares with undefined: it asks for the page "null"',
    source: 'run with the AWS SDKs and the durable SDKs: all take it for the end',
    apis: pagedApis,
    example: {},
    begin: () => lastMarker(null),
  },
};

function lastMarker(marker: '' | null): Act {
  return changePage((page) => {
    const said = page.json.NextMarker;
    return page.marker !== undefined || said === marker ? undefined : { marker };
  });
}

function afterLast(behind: (list: string) => ReturnType<typeof jsonResponse>): Act {
  return inventing({
    strike: async (call, answer) => {
      const page = readPage(call.api, answer);
      if (!page || page.marker !== undefined) return undefined;
      return writePage(answer, page, { marker: mintMarker(`end:${page.list}`) });
    },
    follow: async (text) => behind(text.slice('end:'.length)),
  });
}

/** Walks back from marker to marker, as the pages were handed out, and hands out the one that closes the circle. */
function cycle(length: number): Act {
  const before = recent<string>();
  const key = (call: FaultCall, marker: string): string => `${call.api} ${call.label} ${marker}`;
  const close: Change = (answer, call) => {
    const page = readPage(call.api, answer);
    let marker = call.marker;
    for (let step = 1; step < length && marker !== undefined; step += 1) marker = before.get(key(call, marker));
    return page && marker !== undefined ? writePage(answer, page, { marker }) : undefined;
  };
  return changeAnswer(close, (answer, call) => {
    const next = readPage(call.api, answer)?.marker;
    if (next !== undefined && call.marker !== undefined) before.set(key(call, next), call.marker);
  });
}
