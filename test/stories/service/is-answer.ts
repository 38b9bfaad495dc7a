import type { WireResponse } from '../../../src/index.ts';
import { bodyJson } from '../../../src/model/body.ts';

/** Whether a response is one that the API may give: a success, or an exception that says which. */
export function isAnswer(response: WireResponse): boolean {
  const declared = response.status < 300 || response.headers['x-amzn-errortype'] !== undefined;
  const told = [202, 204].includes(response.status) || typeof bodyJson(response.body) === 'object';
  return response.status >= 200 && response.status < 500 && declared && told;
}
