export { type DurableHandlersOptions, durableHandlers } from './bindings/msw.ts';
