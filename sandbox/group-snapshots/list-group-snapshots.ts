import { missing } from '../cinder/fault.ts';
import { areColumns, dropProject, passes, rejectFilters } from '../cinder/filters.ts';
import type { Filters } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takeLimit, takePage } from '../cinder/paging.ts';
import type { Page } from '../cinder/paging.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { isReserved } from './find-group-snapshot.ts';
import { groupSnapshotDetail, groupSnapshotSummary } from './group-snapshot-view.ts';

/**
 * `GET /group_snapshots` and `GET /group_snapshots/detail`: the next link leads to the summary either way, and is made
 * before those of reserved types are taken out. Below 3.29 the query counts for nothing but that link.
 */
export function listGroupSnapshots(request: CinderRequest, detailed: boolean): Reply {
  const { groupSnapshots } = request.cloud.store;
  const { filters, page, everywhere } = readQuery(request);
  const known = areColumns(groupSnapshots, filters, 'unchecked');
  const rows = groupSnapshots.where(
    (row) => known && passes(row, filters) && (everywhere || row.project_id === request.context.projectId),
  );
  const cut = cutPage(groupSnapshots, rows, page, (id) => missing('GroupSnapshot', id));
  const shown = cut.filter((snapshot) => !isReserved(request, snapshot));
  return listReply(request, {
    key: 'group_snapshots',
    linksKey: 'group_snapshot_links',
    path: 'group_snapshots',
    page: { ...page, limit: takeLimit(request.query.copy()) },
    ids: cut.map(({ id }) => id),
    items: shown.map((snapshot) =>
      detailed ? groupSnapshotDetail(request, snapshot) : groupSnapshotSummary(snapshot),
    ),
  });
}

function readQuery(request: CinderRequest): { filters: Filters; page: Page; everywhere: boolean } {
  if (!request.atLeast('3.29')) {
    const page = {
      marker: undefined,
      limit: Infinity,
      offset: 0,
      sortKeys: ['created_at'],
      sortDirections: ['desc'],
    };
    return { filters: {}, page, everywhere: false };
  }
  const query = request.query.copy();
  const page = takePage(query);
  if (request.atLeast('3.31')) rejectFilters(request, query, 'group_snapshot');
  const everywhere = request.context.isAdmin && query.has('all_tenants');
  if (everywhere) query.delete('all_tenants');
  dropProject(query, everywhere);
  return { filters: query.toKeywords(), page, everywhere };
}
