/**
 * The limits of the service, each with its unit and where it comes from. `model`: the API's model. `docs`: its newer
 * member documentation. `emulators`: the official emulators, no word of the service.
 */
export const limits = {
  /** Items a page when MaxItems is 0 or absent (model). */
  defaultMaxItems: 100,
  /** The largest MaxItems (model). */
  maxItems: 1000,
  /** Hours until a marker expires (model). */
  markerHours: 24,
  /** Minutes in which a ClientToken is idempotent (model). */
  clientTokenMinutes: 15,
  /** Bytes of a payload or a response body (Lambda's quota on payloads). */
  payloadBytes: 6_291_456,
  /** Bytes of the largest request body that is taken: a payload and what JSON needs around it (the kit's own). */
  requestBytes: 6_356_992,
  /** Bytes of one step's, context's, wait's or callback's result (docs; the text of the refusal was seen on the service). */
  resultBytes: 262_144,
  /** Bytes of a chained invoke's input and of an asynchronous execution's result (docs). */
  invokeBytes: 1_048_576,
  /** Bytes of a callback's result (docs; the older model says 262,144). */
  callbackResultBytes: 1_048_576,
  /** Bytes of an update's error; it must stay below this (emulators; the docs speak of 1 MB). */
  errorBytes: 32_768,
  /** Seconds of the longest wait or retry delay (model). */
  delaySeconds: 31_622_400,
  /** Seconds of the longest callback or heartbeat timeout (model). */
  callbackSeconds: 99_999_999,
} as const;
