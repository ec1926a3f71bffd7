import { badRequest, crashed } from '../cinder/fault.ts';
import { areColumns, dropFilters, hasMetadata, passes, readMetadataFilter, rejectFilters } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { strictBoolean } from '../python/boolean.ts';
import { seesVolumeType } from './find-volume-type.ts';
import { seesExtraSpec, volumeTypeDetail } from './volume-type-view.ts';

/** `GET /types`. */
export function listVolumeTypes(request: CinderRequest): Reply {
  const { isAdmin, projectId } = request.context;
  const query = request.query.copy();
  const page = takePage(query);
  if (request.atLeast('3.52')) rejectFilters(request, query, 'volume_type');
  else dropFilters(request, query, ['is_public']);
  const isPublic = isAdmin ? readIsPublic(query.get('is_public')) : true;
  query.delete('is_public');
  const { extra_specs: wanted, ...filters } = query.toKeywords();
  const specs = wanted === undefined ? {} : readMetadataFilter(wanted);
  if (specs === undefined) throw crashed();

  const { volumeTypes } = request.cloud.store;
  // A filter by a key that the caller may not see finds nothing.
  const known = areColumns(volumeTypes, filters) && Object.keys(specs).every((key) => seesExtraSpec(request, key));
  const rows = volumeTypes.where(
    (type) =>
      known &&
      seesVolumeType(request, type) &&
      passes(type, filters) &&
      hasMetadata(type.extra_specs, specs) &&
      (isPublic === undefined || type.is_public === isPublic || (isPublic && type.projects.includes(projectId))),
  );
  // An unknown marker is ignored.
  if (page.marker !== undefined && !volumeTypes.get(page.marker)) page.marker = undefined;
  const shown = cutPage(volumeTypes, rows, page, crashed);
  return listReply(request, {
    key: 'volume_types',
    linksKey: 'volume_type_links',
    path: 'types',
    page,
    ids: shown.map((type) => type.id),
    items: shown.map((type) => volumeTypeDetail(request, type)),
  });
}

/** Which types an administrator asks for: public ones by default, `none` for both. */
export function readIsPublic(text: string | undefined): boolean | undefined {
  if (text === undefined) return true;
  if (text.toLowerCase() === 'none') return undefined;
  const read = strictBoolean(text);
  if (read === undefined) throw badRequest(`Invalid is_public filter [${text}]`);
  return read;
}
