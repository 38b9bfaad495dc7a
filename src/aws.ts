export { type AwsEndpointOptions, awsEndpoint } from './bindings/aws-endpoint.ts';
export type { CredentialProvider, Credentials } from './bindings/credentials.ts';
export { type Probed, type ProbeOptions, probe } from './bindings/probe.ts';
export type { Sleep } from './model/sleep.ts';
export {
  type RequestHandlerOptions,
  requestHandler,
  type SdkRequestHandler,
  type SdkResponse,
} from './serving/request-handler.ts';
export type { SdkRequest } from './serving/sdk-request.ts';
