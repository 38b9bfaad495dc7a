export { describeEndpointContract, type EndpointContractOptions } from './bindings/describe-endpoint.ts';
export { describeHandlerContract, type HandlerContractOptions } from './bindings/describe-handler.ts';
export { describeReaderContract, type ReaderContractOptions } from './bindings/describe-reader.ts';
export {
  type DurableMatcherFunctions,
  type DurableMatchers,
  durableMatchers,
  type Matched,
  type PagedOptions,
} from './bindings/durable-matchers.ts';
export { type LambdaFixture, test } from './bindings/lambda-test.ts';
