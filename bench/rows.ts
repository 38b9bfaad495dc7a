import type { Row } from './row.ts';
import { checkPageRow } from './rows/check-page.ts';
import { requestHandlerRow } from './rows/request-handler.ts';

/** The rows of the table, in its order. */
export const rows: readonly Row[] = [checkPageRow, requestHandlerRow];
