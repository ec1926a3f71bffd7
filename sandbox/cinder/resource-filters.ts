import { RESOURCE_FILTERS } from './filters.ts';
import { ok } from './reply.ts';
import type { Reply } from './reply.ts';
import type { CinderRequest } from './request.ts';
import type { Resource } from './route.ts';

/** `GET /resource_filters?resource=volume` */
function listResourceFilters(request: CinderRequest): Reply {
  const wanted = request.query.get('resource');
  return ok({
    resource_filters: Object.entries(RESOURCE_FILTERS)
      .filter(([resource]) => !wanted || resource === wanted)
      .map(([resource, filters]) => ({ resource, filters })),
  });
}

/** What users may filter by. */
export const resourceFilterResource: Resource = {
  routes: [{ method: 'GET', path: '/resource_filters', since: '3.33', handle: listResourceFilters }],
};
