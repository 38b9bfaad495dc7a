export type { Sleep } from './model/sleep.ts';
export { type RunningServer, type ServeOptions, serve } from './serving/serve.ts';
