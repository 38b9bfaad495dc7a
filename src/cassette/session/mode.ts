/**
 * What a cassette does.
 *
 * - `replay`: answers from the file; asks nobody, writes nothing.
 * - `record`: asks the target and writes the file anew.
 * - `update`: answers from the file, asks the target for what is not in it, and adds that.
 * - `verify`: asks the target and compares its answers with the file; writes nothing.
 * - `off`: asks the target; neither reads nor writes the file.
 */
export type CassetteMode = 'replay' | 'record' | 'update' | 'verify' | 'off';

/** All modes, the default first. */
export const cassetteModes: readonly [CassetteMode, ...CassetteMode[]] = [
  'replay',
  'record',
  'update',
  'verify',
  'off',
];

// these change no file, and in CI whatever else they do was written down in a test that somebody read
const allowedInCi: ReadonlySet<CassetteMode> = new Set(['replay', 'verify']);

/** What decides the mode. */
export interface ModeChoice {
  /** As the code asks for it. */
  readonly asked: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inCi: 'refuse' | 'allow';
  /** What the cassette is called. */
  readonly source: string;
}

/**
 * The mode of a cassette: as asked for, else as `CASSETTE_MODE` says, else `replay`.
 *
 * @throws RangeError when it is no mode, or one that is not allowed in CI (`CI` set to anything but `false`, `0` or nothing).
 */
export function chooseMode({ asked, environment, inCi, source }: ModeChoice): CassetteMode {
  const wanted = asked ?? (environment.CASSETTE_MODE || cassetteModes[0]);
  const mode = cassetteModes.find((known) => known === wanted);
  if (!mode) {
    throw new RangeError(
      `Cannot use the cassette '${source}': found the mode '${wanted}', expected ${cassetteModes.join(', ')}`,
    );
  }
  if (isCi(environment.CI) && inCi === 'refuse' && !allowedInCi.has(mode)) {
    throw new RangeError(
      `Cannot use the cassette '${source}' in the mode '${mode}': found CI=${environment.CI}, expected replay or verify (inCi: 'allow' permits it)`,
    );
  }
  return mode;
}

function isCi(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}
