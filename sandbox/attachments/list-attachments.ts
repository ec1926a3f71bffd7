import { areColumns, dropFilters, dropProject, passes, rejectFilters, RESOURCE_FILTERS } from '../cinder/filters.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { matches } from '../store/collation.ts';
import { attachmentDetail, attachmentSummary } from './attachment-view.ts';
import { attachmentMissing } from './find-attachment.ts';

/** `GET /attachments` and `GET /attachments/detail`: pages by marker, but without links. */
export function listAttachments(request: CinderRequest, detailed: boolean): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  if (request.atLeast('3.31')) rejectFilters(request, query, 'attachment');
  else dropFilters(request, query, RESOURCE_FILTERS['attachment'] ?? []);
  const everywhere = request.context.isAdmin && query.has('all_tenants');
  if (everywhere) query.delete('all_tenants');
  dropProject(query, everywhere);
  const { instance_id: instance, project_id: project, ...rest } = query.toRecord();
  const filters = { ...rest, ...(instance ? { instance_uuid: instance } : {}) };

  const { attachments, volumes } = request.cloud.store;
  const known = areColumns(attachments, filters);
  const rows = attachments.where(
    (row) =>
      known &&
      passes(row, filters) &&
      (everywhere
        ? !project || matches(volumes.get(row.volume_id)?.project_id, project)
        : volumes.get(row.volume_id)?.project_id === request.context.projectId),
  );
  const shown = cutPage(attachments, rows, page, attachmentMissing);
  return ok({ attachments: shown.map(detailed ? attachmentDetail : attachmentSummary) });
}
