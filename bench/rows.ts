import type { Row } from './row.ts';
import { arbitrariesRow } from './rows/arbitraries.ts';
import { cassetteRow } from './rows/cassette.ts';
import { checkPageRow } from './rows/check-page.ts';
import { checkReadRow } from './rows/check-read.ts';
import { coldImportRow } from './rows/cold-import.ts';
import { contractsRow } from './rows/contracts.ts';
import { httpServerRow } from './rows/http-server.ts';
import { mswHandlersRow } from './rows/msw-handlers.ts';
import { pagingRow } from './rows/paging.ts';
import { randomOperationsRow } from './rows/random-operations.ts';
import { requestHandlerRow } from './rows/request-handler.ts';
import { scaleRow } from './rows/scale.ts';

/** The rows of the table, in its order. */
export const rows: readonly Row[] = [
  randomOperationsRow,
  checkPageRow,
  checkReadRow,
  requestHandlerRow,
  mswHandlersRow,
  httpServerRow,
  scaleRow,
  pagingRow,
  cassetteRow,
  contractsRow,
  arbitrariesRow,
  coldImportRow,
];
