export { type RunningServer, type ServeOptions, serve } from './serving/serve.ts';
export type { Sleep } from './serving/sleep.ts';
