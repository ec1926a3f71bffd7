import { badRequest, missing } from '../cinder/fault.ts';
import {
  areColumns,
  dropFilters,
  dropProject,
  passes,
  rejectFilters,
  RESOURCE_FILTERS,
  takeBoolean,
} from '../cinder/filters.ts';
import type { Filters } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { strictBoolean } from '../python/boolean.ts';
import { backupDetail, backupSummary } from './backup-view.ts';

const RENAMED: Record<string, string> = {
  name: 'display_name',
  'name~': 'display_name~',
  'description~': 'display_description~',
  consumes_quota: 'use_quota',
};

/** `GET /backups` and `GET /backups/detail`. */
export function listBackups(request: CinderRequest, detailed: boolean): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  if (request.atLeast('3.37')) page.sortKeys = page.sortKeys.map((key) => (key === 'name' ? 'display_name' : key));
  const counted = request.atLeast('3.45') && query.has('with_count') && takeBoolean(query, 'with_count');
  if (request.atLeast('3.31')) rejectFilters(request, query, 'backup');
  else dropFilters(request, query, RESOURCE_FILTERS['backup'] ?? []);
  const given = query.get('all_tenants') ?? '0';
  query.delete('all_tenants');
  const allTenants = strictBoolean(given);
  if (allTenants === undefined) throw badRequest(`all_tenants must be a boolean, got '${given}'.`);
  const everywhere = request.context.isAdmin && allTenants;
  dropProject(query, everywhere);
  const filters: Filters = Object.fromEntries(
    Object.entries(query.toRecord()).map(([key, value]) => [RENAMED[key] ?? key, value]),
  );

  const { backups } = request.cloud.store;
  const known = areColumns(backups, filters);
  const rows = backups.where(
    (row) => known && passes(row, filters) && (everywhere || row.project_id === request.context.projectId),
  );
  const shown = cutPage(backups, rows, page, (id) => missing('Backup', id));
  return listReply(request, {
    key: 'backups',
    path: detailed ? 'backups/detail' : 'backups',
    page,
    ids: shown.map((backup) => backup.id),
    items: shown.map((backup) => (detailed ? backupDetail(request, backup) : backupSummary(request, backup))),
    count: counted ? rows.length : undefined,
  });
}
