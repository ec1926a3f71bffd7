import { missing } from '../cinder/fault.ts';
import { areColumns, dropProject, passes, rejectFilters } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { RESERVED_GROUP_TYPE } from '../group-types/find-group-type.ts';
import { matchesHost } from '../services/match-host.ts';
import { groupDetail, groupSummary } from './group-view.ts';

/** `GET /groups` and `GET /groups/detail`: the next link leads to the summary either way. */
export function listGroups(request: CinderRequest, detailed: boolean): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  query.delete('list_volume');
  if (request.atLeast('3.31')) rejectFilters(request, query, 'group');
  const everywhere = request.context.isAdmin && query.has('all_tenants');
  if (everywhere) query.delete('all_tenants');
  dropProject(query, everywhere);
  const { host, ...filters } = query.toKeywords();

  const { groups, groupTypes } = request.cloud.store;
  const known = areColumns(groups, filters, 'unchecked');
  const rows = groups.where(
    (row) =>
      known &&
      passes(row, filters) &&
      (!host || matchesHost(row.host, host, 'backend')) &&
      (everywhere || row.project_id === request.context.projectId),
  );
  const shown = cutPage(groups, rows, page, (id) => missing('Group', id)).filter(
    (group) => groupTypes.get(group.group_type_id)?.name !== RESERVED_GROUP_TYPE,
  );
  return listReply(request, {
    key: 'groups',
    linksKey: 'group_links',
    path: 'groups',
    page,
    ids: shown.map((group) => group.id),
    items: shown.map((group) => (detailed ? groupDetail(request, group) : groupSummary(group))),
  });
}
