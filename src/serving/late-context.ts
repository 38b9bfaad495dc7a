import type { RequestContext } from '../model/endpoint.ts';

/**
 * A context whose signal is made when somebody reads it. The signal is a member of its own, so that copies keep it
 * (`{ ...context }`); its getter is the same one for all contexts, for a new one each time leaves a hidden class behind.
 */
export function lateContext(call: { readonly signal: AbortSignal }): RequestContext {
  const context = Object.defineProperty({}, from, { value: call });
  return Object.defineProperty(context, 'signal', signal);
}

const from = Symbol('whose signal it is');

const signal: PropertyDescriptor = {
  configurable: true,
  enumerable: true,
  get(this: { readonly [from]: { readonly signal: AbortSignal } }) {
    return this[from].signal;
  },
};
