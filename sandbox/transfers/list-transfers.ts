import { crashed, missing } from '../cinder/fault.ts';
import { areColumns, passes } from '../cinder/filters.ts';
import { cutPage, takePage, takeSlice } from '../cinder/paging.ts';
import type { Page } from '../cinder/paging.ts';
import type { QueryParams } from '../cinder/query-params.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import type { TransferRow } from '../store/records.ts';
import { findTransfer, isOf } from './find-transfer.ts';
import { COLLECTION, transferDetail, transferSummary } from './transfer-view.ts';

/** Of a list that is not paged: the oldest first. */
const WHOLE: Page = {
  marker: undefined,
  limit: Infinity,
  offset: 0,
  sortKeys: ['created_at', 'id'],
  sortDirections: ['asc', 'asc'],
};

/**
 * The list of transfers, by any column for everybody.
 * @param detailed with every field
 * @param paged whether it takes a marker, a limit and a sort: where it does not, they count as filters, of columns that
 *   are not there, and so empty it. Where it does, the offset is applied a second time to what is left.
 */
export function listTransfers(
  request: CinderRequest,
  { detailed, paged }: { detailed: boolean; paged: boolean },
): Reply {
  const { transfers } = request.cloud.store;
  const query = request.query.copy();
  const page = paged ? takePage(query) : WHOLE;
  const fits = transferFilter(request, query);
  if (page.marker !== undefined && fits) findTransfer(request, page.marker);
  const rows = fits ? cutPage(transfers, transfers.where(fits), page, (id) => missing('Transfer', id)) : [];
  const { limit, offset } = takeSlice(request.query.copy());
  const shown = rows.slice(offset, offset + (limit || 1000));
  const next = request.links.next(COLLECTION, shown.at(-1)?.id, rows.length, limit);
  return ok({
    transfers: shown.map((transfer) =>
      detailed ? transferDetail(request, transfer) : transferSummary(request, transfer),
    ),
    ...(next ? { transfers_links: next } : {}),
  });
}

/** Which transfers the caller asks for; undefined where it is by something that is no column, and so for none. */
function transferFilter(request: CinderRequest, query: QueryParams): ((transfer: TransferRow) => boolean) | undefined {
  const { context } = request;
  const name = query.take('name');
  if (name !== undefined) query.set('display_name', name);
  const everywhere = lenientBoolean(query.take('all_tenants') ?? false) && context.isAdmin;
  const given = everywhere ? query.get('project_id') : context.projectId;
  query.delete('project_id');
  if (!areColumns(request.cloud.store.transfers, query.toRecord())) return undefined;
  // Cinder takes a `key~` for a column, and then has none of that name.
  if (query.keys().some((key) => key.endsWith('~'))) throw crashed();
  const filters = query.toKeywords();
  return (transfer) =>
    passes(transfer, filters) && (given === undefined || given === '' || isOf(request, transfer, given));
}
