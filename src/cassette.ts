export { type LambdaHandler, type RecordingOptions, recording } from './bindings/recording.ts';
export type { SdkClient } from './bindings/tap-client.ts';
export { checkCassette } from './cassette/drift/check-cassette.ts';
export type { RecordedViolation } from './cassette/drift/check-recorded.ts';
export { type CompareOptions, compare } from './cassette/drift/compare.ts';
export { type Drift, type DriftKind, describeDrift } from './cassette/drift/drift.ts';
export type {
  CassetteHead,
  DurableEntry,
  HarContent,
  HarEntry,
  HarFile,
  HarLog,
  HarPair,
  HarRequest,
  HarResponse,
  MarkerLink,
} from './cassette/har/har-file.ts';
export { type ImportOptions, importCassette } from './cassette/imports/import-cassette.ts';
export { writeCassette } from './cassette/imports/write-cassette.ts';
export type { InputDifference } from './cassette/playback/compare-inputs.ts';
export type { Symbols } from './cassette/playback/free-values.ts';
export { CassetteMissError, type NearCall } from './cassette/playback/miss-error.ts';
export type { Replay, UnusedCall } from './cassette/playback/play-recorded.ts';
export { replay } from './cassette/playback/replay.ts';
export type { ReplayOptions } from './cassette/playback/replay-options.ts';
export type { SavedCassette } from './cassette/recording/file-tape.ts';
export { type Recorder, type RecordOptions, record } from './cassette/recording/record.ts';
export type { Leak } from './cassette/redaction/find-leaks.ts';
export { redact } from './cassette/redaction/redact.ts';
export type { RedactOptions } from './cassette/redaction/redact-options.ts';
export { type Cassette, cassette } from './cassette/session/cassette.ts';
export type { CassetteOptions, DriftOptions } from './cassette/session/cassette-options.ts';
export type { CassetteMode } from './cassette/session/mode.ts';
export type { SessionEnd } from './cassette/session/session.ts';
