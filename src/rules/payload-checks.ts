import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { OperationType } from '../model/wire.ts';
import { describe } from './describe.ts';
import { parseJson } from './parse-json.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/**
 * Schemas of what durable functions write, by the name of an operation or by a type such as `CHAINED_INVOKE`. A schema alone is
 * for what State shows: results, and the input of an EXECUTION. `{ input, result }` holds one for each.
 */
export type PayloadSchemas = Readonly<
  Record<string, JsonSchema | { readonly input?: JsonSchema; readonly result?: JsonSchema }>
>;

/** A payload, and whose it is. */
export interface PayloadText {
  readonly type: OperationType | undefined;
  readonly name: string | undefined;
  readonly part: 'input' | 'result';
  /** The JSON text. */
  readonly text: string;
}

/** One place in which a payload does not fit its schema. */
export interface PayloadMismatch {
  /** JSON pointer inside the payload; `''` is all of it. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
}

/** Payload schemas that are compiled. */
export interface PayloadChecks {
  /** The names and types that schemas were given for. */
  readonly names: readonly string[];
  /** The names and types whose schemas are about a payload. */
  meets(payload: Omit<PayloadText, 'text'>): readonly string[];
  /** Where a payload does not fit. */
  check(payload: PayloadText): readonly PayloadMismatch[];
}

/** What is known about the payloads of an answer. */
export interface PayloadFitOptions {
  /** Schemas of the payloads of your own functions, as `payloadChecks` compiles them. Default: none. */
  readonly payloads?: PayloadChecks;
}

type Part = PayloadText['part'];

const mostOfOnePayload = 10;

/**
 * Compiles schemas of what users' own functions write, for the `payloads` option of `checkPage`, `checkRead`, `checkHistory`,
 * `withChecks` and the matchers; `checkEndpoint` compiles by itself. Formats are not checked. ajv is loaded on the first call.
 *
 * @throws SyntaxError when one is no JSON Schema 2020-12.
 * @example
 * const payloads = await payloadChecks({ 'charge card': { type: 'object', required: ['charge'] } });
 * const order = execution('order-17', (run) => run.step('charge card', { result: { charge: 'ch_17' } }));
 * checkRead([{ Operations: order.operations }], { payloads }); // []
 * const refund = execution('order-18', (run) => run.step('charge card', { result: 'declined' }));
 * checkRead([{ Operations: refund.operations }], { payloads })[0]?.rule; // 'operation/payload-fits'
 */
export async function payloadChecks(schemas: PayloadSchemas): Promise<PayloadChecks> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  // verbose: an error brings the value that it is about
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false, verbose: true, logger: false });
  const validators = new Map<string, ReadonlyMap<Part, ValidateFunction>>();
  for (const [name, given] of Object.entries(schemas)) {
    validators.set(name, new Map(partsOf(name, given).map(([part, schema]) => [part, compile(name, schema)])));
  }
  return {
    names: [...validators.keys()],
    meets: (payload) => keysOf(payload).filter((key) => validators.get(key)?.has(payload.part)),
    check: (payload) =>
      keysOf(payload).flatMap((key) => {
        const validate = validators.get(key)?.get(payload.part);
        return validate ? mismatches(validate, payload.text) : [];
      }),
  };

  function compile(name: string, schema: JsonSchema): ValidateFunction {
    try {
      return ajv.compile(schema);
    } catch (cause) {
      const found = cause instanceof Error ? cause.message : String(cause);
      throw new SyntaxError(`Cannot read the payload schema of '${name}': ${found}, expected JSON Schema 2020-12`, {
        cause,
      });
    }
  }
}

/** Payload schemas, compiled where they are not yet. */
export async function toPayloadChecks(given: PayloadSchemas | PayloadChecks): Promise<PayloadChecks> {
  return isCompiled(given) ? given : payloadChecks(given);
}

function isCompiled(given: PayloadSchemas | PayloadChecks): given is PayloadChecks {
  return typeof given.check === 'function'; // no schema is a function
}

function partsOf(name: string, given: PayloadSchemas[string]): readonly (readonly [Part, JsonSchema])[] {
  if (typeof given !== 'object' || given === null) return [[shownPart(name), given]];
  const members = Object.keys(given);
  const pair = members.length > 0 && members.every((member) => member === 'input' || member === 'result');
  // neither is a keyword of JSON Schema
  return pair ? (Object.entries(given) as [Part, JsonSchema][]) : [[shownPart(name), given as JsonSchema]];
}

const shownPart = (name: string): Part => (name === 'EXECUTION' ? 'input' : 'result');

function keysOf({ name, type }: Omit<PayloadText, 'text'>): readonly string[] {
  return [...new Set([name, type].filter((key) => key !== undefined))];
}

function mismatches(validate: ValidateFunction, text: string): readonly PayloadMismatch[] {
  const parsed = parseJson(text);
  if (!parsed) return [{ at: '', expected: 'be JSON', received: describe(text) }];
  if (validate(parsed.value)) return [];
  return (validate.errors ?? []).slice(0, mostOfOnePayload).map((error) => {
    return { at: error.instancePath, expected: expectedBy(error), received: describe(error.data) };
  });
}

// what completes `must …`
function expectedBy({ keyword, message = 'fit its schema', params }: ErrorObject): string {
  if (keyword === 'false schema') return 'not be there';
  const {
    allowedValue,
    allowedValues = allowedValue,
    additionalProperty,
  } = params as Readonly<Record<string, unknown>>; // ajv says no more of them
  const more = allowedValues === undefined ? '' : `: ${JSON.stringify(allowedValues)}`;
  const extra = typeof additionalProperty === 'string' ? `: '${additionalProperty}'` : '';
  return `${message.replace(/^must /i, '')}${more}${extra}`;
}
