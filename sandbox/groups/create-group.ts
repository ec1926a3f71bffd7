import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import { isUuidLike } from '../cinder/formats.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findGroupType, findGroupTypeByName, refuseReserved } from '../group-types/find-group-type.ts';
import { findVolumeTypeByEither } from '../volume-types/find-volume-type.ts';
import { groupSummary } from './group-view.ts';
import { makeGroup } from './make-group.ts';

interface CreateBody {
  name?: string | null;
  description?: string | null;
  group_type: string;
  volume_types: string[];
  availability_zone?: string | null;
}

/** `POST /groups`: 202 with id and name; the group is `creating`. */
export function createGroup(request: CinderRequest): Reply {
  const { group: body } = request.body as { group: CreateBody };
  const named = isUuidLike(body.group_type) ? undefined : findGroupTypeByName(request, body.group_type);
  refuseReserved(request, named?.id ?? body.group_type);
  request.authorize('group:create');
  const types = body.volume_types.map((type) => findVolumeTypeByEither(request, type));
  const groupType = named ?? findGroupType(request, body.group_type);
  const group = makeGroup(request, {
    name: body.name?.trim() ?? null,
    description: body.description?.trim() ?? null,
    groupType,
    types,
    zone: body.availability_zone ?? AVAILABILITY_ZONE,
  });
  return accepted({ group: groupSummary(group) });
}
