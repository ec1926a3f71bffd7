import { missing } from '../cinder/fault.ts';
import { booleanOf, takeBoolean } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { requireGroup } from './find-volume.ts';
import { volumeDetail, volumeSummary } from './volume-view.ts';
import { volumeFilter } from './volume-filters.ts';

/**
 * `GET /volumes` and `GET /volumes/detail`.
 * @param detailed which of the two
 */
export function listVolumes(request: CinderRequest, detailed: boolean): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  page.sortKeys = page.sortKeys.map((key) => (key === 'name' ? 'display_name' : key));
  const counted = request.atLeast('3.45') && query.has('with_count') && takeBoolean(query, 'with_count');
  const everywhere = request.context.isAdmin && booleanOf(query.get('all_tenants') ?? 'false', 'all_tenants');
  if (everywhere) query.delete('all_tenants');
  const fits = volumeFilter(request, query, everywhere);

  const { volumes } = request.cloud.store;
  const rows = volumes.where((row) => fits(row) && (everywhere || row.project_id === request.context.projectId));
  const shown = cutPage(volumes, rows, page, (id) => missing('Volume', id));
  if (detailed) shown.forEach((volume) => requireGroup(request, volume));
  return listReply(request, {
    key: 'volumes',
    path: detailed ? 'volumes/detail' : 'volumes',
    page,
    ids: shown.map((volume) => volume.id),
    items: shown.map((volume) => (detailed ? volumeDetail(request, volume) : volumeSummary(request, volume))),
    count: counted ? rows.length : undefined,
  });
}
