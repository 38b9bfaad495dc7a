// Generated from schemas/ by scripts/validators.ts.
import type { ShapeName } from './shapes.js';

/** Whether a value has a shape: one function for each. */
export declare const checks: Readonly<Record<ShapeName, (value: unknown) => boolean>>;

/** The characters of a text, as JSON Schema counts them: two code units that make one are one. */
export declare function countCharacters(text: string): number;
