export { describeHandlerContract, type HandlerContractOptions } from './bindings/describe-handler.ts';
export { describeReaderContract, type ReaderContractOptions } from './bindings/describe-reader.ts';
