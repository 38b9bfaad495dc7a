import type { ExceptionName } from '../model/exceptions.ts';
import type { ThrottleReason } from '../model/wire.ts';

type None = Readonly<Record<never, never>>;

interface Message {
  /** The text of the exception. */
  readonly message?: string;
}

interface Part {
  /** The share of the body that is left, from 0 to 1; default 0.5. */
  readonly part?: number;
}

interface Edge {
  /** Which item of the page; default `last`. */
  readonly at?: 'first' | 'last';
}

/** The options of each fault, by its name. */
export interface FaultOptions {
  /** 429 TooManyRequestsException with `Retry-After` and `Reason`. */
  readonly throttle: {
    /** Seconds of `Retry-After`, from 0 to 1; default 0. */
    readonly retryAfter?: number;
    /** Default `CallerRateLimitExceeded`. */
    readonly reason?: ThrottleReason;
  };
  /** 500 ServiceException. */
  readonly serviceError: Message;
  /** 503 without a body. */
  readonly unavailable: None;
  /** An exception whose name stands nowhere but in the body's `Type`. */
  readonly misplacedErrorName: {
    /** Default `InvalidParameterValueException`. */
    readonly exception?: ExceptionName;
  };
  /** 500 ServiceException whose body is HTML. */
  readonly nonJsonError: None;
  /** 400 `Invalid checkpoint token`, as for a token that another checkpoint has used up. */
  readonly staleToken: None;
  /** 400 `Invalid Marker` for a marker and its successors until the read begins again without one. */
  readonly expiredMarker: None;
  /** 400 `Invalid Marker`. */
  readonly refusedMarker: None;
  /** 403 `Signature expired` with the `Date` of a clock that runs ahead. */
  readonly clockSkew: {
    /** The service's time as ISO 8601; default `2100-01-01T00:00:00Z`. */
    readonly date?: string;
  };
  /** 400 InvalidParameterValueException. */
  readonly invalidParameterValue: Message;
  /** 404 ResourceNotFoundException. */
  readonly resourceNotFound: Message;
  /** 400 CallbackTimeoutException. */
  readonly callbackTimeout: Message;
  /** 409 DurableExecutionAlreadyStartedException. */
  readonly alreadyStarted: Message;
  /** 400 InvalidRequestContentException. */
  readonly invalidRequestContent: Message;
  /** 502 KMSAccessDeniedException. */
  readonly kmsAccessDenied: Message;
  /** 502 KMSDisabledException. */
  readonly kmsDisabled: Message;
  /** 502 KMSInvalidStateException. */
  readonly kmsInvalidState: Message;
  /** 502 KMSNotFoundException. */
  readonly kmsNotFound: Message;
  /** 400 ValidationException. */
  readonly validation: Message;
  /** 400 SerializationException. */
  readonly serialization: Message;
  /** 403 AccessDeniedException. */
  readonly accessDenied: Message;
  /** 403 UnrecognizedClientException. */
  readonly unrecognizedClient: Message;
  /** 404 UnknownOperationException. */
  readonly unknownOperation: Message;
  /** 413 RequestTooLargeException. */
  readonly requestTooLarge: Message;

  /** The answer sets out later by a fixed time. */
  readonly latency: {
    /** Milliseconds, 0 to 600000; default 50. */
    readonly ms?: number;
  };
  /** The answer sets out later by a time drawn evenly between two. */
  readonly uniformLatency: {
    /** Milliseconds, 0 to 600000; default 0. */
    readonly minMs?: number;
    /** Milliseconds, 0 to 600000; default 100. */
    readonly maxMs?: number;
  };
  /** The answer sets out later by a log-normal time: most are near the median, a few are far above it. */
  readonly lognormalLatency: {
    /** Milliseconds, 0 to 600000; default 50. */
    readonly medianMs?: number;
    /** The spread, 0 to 5; default 0.4. */
    readonly sigma?: number;
    /** Milliseconds, 0 to 600000; default 1000. */
    readonly maxMs?: number;
  };
  /** The body comes in small pieces with pauses. */
  readonly slowBody: {
    /** Bytes of a piece, 1 or more; default 64. */
    readonly chunkBytes?: number;
    /** Milliseconds between two pieces, 0 to 600000; default 1. */
    readonly pauseMs?: number;
  };
  /** The request is taken and never answered. */
  readonly hang: None;
  /** The body stops in the middle, and the connection stays open. */
  readonly hangInBody: Part;
  /** Nobody accepts the connection. */
  readonly refuseConnection: None;
  /** The connection is reset before the request is worked on. */
  readonly resetConnection: None;
  /** The request is worked on, and the connection is reset before the answer's headers. */
  readonly lostAnswer: None;
  /** The connection is reset in the middle of the body. */
  readonly resetInBody: Part;
  /** The connection closes in the middle of a body of declared length. */
  readonly earlyEnd: Part;
  /** The connection closes in the middle of a body of no declared length. */
  readonly undeclaredEarlyEnd: Part;
  /** Bytes that are no HTTP. */
  readonly garbage: {
    /** Default `\x15\x03\x01 not HTTP`. */
    readonly text?: string;
  };

  /** The first part of the JSON, framed as if it were all. */
  readonly truncatedJson: Part;
  /** 204 in place of 200. */
  readonly noContent: None;
  /** 200 with a body of no bytes. */
  readonly emptyBody: None;
  /** 200 with a page of HTML. */
  readonly htmlBody: None;
  /** A byte that UTF-8 has not, in the first text of the body. */
  readonly invalidUtf8: None;
  /** A byte order mark before the JSON. */
  readonly byteOrderMark: None;
  /** The right JSON under another content type. */
  readonly wrongContentType: {
    /** Default `text/html`. */
    readonly contentType?: string;
  };
  /** The body in gzip, although nobody asked. */
  readonly compressed: None;
  /** A list written twice: first empty, then as it is. */
  readonly duplicateKeys: None;

  /** The marker that the page was asked with, handed out again. */
  readonly repeatMarker: None;
  /** A marker of an earlier page of the read, so that its pages follow each other in a circle. */
  readonly cycleMarkers: {
    /** Pages in the circle, 2 or more; default 2. */
    readonly length?: number;
  };
  /** A marker on the last page, behind which is an empty page. */
  readonly markerAfterLast: None;
  /** A marker on the last page that is refused when it is used. */
  readonly deadMarker: None;
  /** No marker on a page that has pages behind it. */
  readonly dropMarker: None;
  /** `NextMarker: ""` on the last page. */
  readonly emptyMarker: None;
  /** `NextMarker: null` on the last page. */
  readonly nullMarker: None;
  /** A page without items, with a marker that leads on to the real page. */
  readonly emptyPage: {
    /** An empty list, or none at all; default `empty`. */
    readonly list?: 'empty' | 'absent';
  };
  /** A first page that is empty, with a marker that leads on to the real one. */
  readonly emptyFirstPage: None;
  /** A first page of State that holds the EXECUTION operation alone; its rest comes next. */
  readonly executionOnlyFirst: None;
  /** More items than asked for. */
  readonly longPage: {
    /** How many more, 1 to 1000; default 1. */
    readonly extra?: number;
  };
  /** Fewer items than asked for. */
  readonly shortPage: {
    /** How many the service is asked for, 1 to 1000; default 1. */
    readonly items?: number;
  };

  /** One item of the page is missing. */
  readonly loseOperation: Edge;
  /** One item of the page stands there twice. */
  readonly doubleOperation: Edge;
  /** The last item of a page comes again as the first of the next. */
  readonly doubleAcrossPages: None;
  /** The first two or the last two items of the page have changed places. */
  readonly reorderOperations: Edge;
  /** A finished operation stands on two pages that follow each other, on one of them as started. */
  readonly staleCopy: {
    /** Which of the two copies is the one as started; default `later`. */
    readonly copy?: 'later' | 'earlier';
  };
  /** The page's items are those of another execution. */
  readonly foreignPage: None;
  /** The list got shorter between two pages, and the pages behind moved up. */
  readonly movingSnapshot: {
    /** How many items went away, 1 to 100; default 1. */
    readonly by?: number;
  };

  /** Members that should be absent are `null`. */
  readonly nullMembers: None;
  /** Members that no model knows. */
  readonly unknownMembers: None;
  /** A value that no enum knows, on the last item of the page. */
  readonly unknownValue: {
    /** Default `Status`; an event has its `EventType` changed, an execution its `Status`, whichever is named. */
    readonly member?: 'Status' | 'Type';
    /** Default `UNHEARD_OF`. */
    readonly value?: string;
  };
  /** Timestamps as ISO 8601 text. */
  readonly isoTimestamps: None;
  /** Timestamps in milliseconds. */
  readonly millisecondTimestamps: None;

  /** A checkpoint's answer without a `CheckpointToken`. */
  readonly missingToken: None;
  /** A checkpoint's answer without a `NewExecutionState`. */
  readonly missingState: None;
  /** A checkpoint's answer with the first operations alone; its `NextMarker` leads to the others by State. */
  readonly pagedCheckpoint: {
    /** How many operations stay, 0 to 100; default 0. */
    readonly keep?: number;
  };
  /** The operations of a checkpoint's answer in reverse order. */
  readonly reversedDelta: None;
}
