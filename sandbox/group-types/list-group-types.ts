import { crashed } from '../cinder/fault.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { readIsPublic } from '../volume-types/list-volume-types.ts';
import { groupTypeView } from './group-type-view.ts';

/** `GET /group_types`: of the filters only is_public counts, and only for administrators. */
export function listGroupTypes(request: CinderRequest): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  const isPublic = request.context.isAdmin ? readIsPublic(query.get('is_public')) : true;
  const { groupTypes } = request.cloud.store;
  const rows = groupTypes.where((type) => isPublic === undefined || type.is_public === isPublic);
  // An unknown marker is ignored.
  if (page.marker !== undefined && !groupTypes.get(page.marker)) page.marker = undefined;
  const shown = cutPage(groupTypes, rows, page, crashed);
  return listReply(request, {
    key: 'group_types',
    linksKey: 'group_type_links',
    path: 'group_types',
    page,
    ids: shown.map((type) => type.id),
    items: shown.map((type) => groupTypeView(request, type)),
  });
}
