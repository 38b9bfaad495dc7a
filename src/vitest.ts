export { describeHandlerContract, type HandlerContractOptions } from './bindings/describe-handler.ts';
