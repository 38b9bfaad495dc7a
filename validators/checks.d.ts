// Generated from schemas/ by scripts/validators.ts.
import type { ShapeName } from './shapes.js';

/** Whether a value has a shape: one function for each. */
export declare const checks: Readonly<Record<ShapeName, (value: unknown) => boolean>>;
