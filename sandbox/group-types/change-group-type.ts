import { badRequest, Fault } from '../cinder/fault.ts';
import { accepted, bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { findGroupType } from './find-group-type.ts';
import { groupTypeView } from './group-type-view.ts';

interface CreateBody {
  name: string;
  description?: string | null;
  is_public?: unknown;
  group_specs?: Record<string, string> | null;
}

/** `POST /group_types`. */
export function createGroupType(request: CinderRequest): Reply {
  const { group_type: body } = request.body as { group_type: CreateBody };
  request.authorize('group:group_types:create');
  requireFreeName(request, body.name);
  const type = request.cloud.store.groupTypes.insert({
    name: body.name,
    description: body.description ?? null,
    is_public: lenientBoolean(body.is_public ?? true),
    group_specs: body.group_specs ?? {},
  });
  return accepted({ group_type: groupTypeView(request, type) });
}

/** `PUT /group_types/{id}`. */
export function updateGroupType(request: CinderRequest): Reply {
  const { group_type: body } = request.body as { group_type: Partial<CreateBody> };
  const { name, description, is_public: isPublic } = body;
  request.authorize('group:group_types:update');
  if (name !== undefined && name !== '' && name.trim() === '') throw badRequest('Group type name can not be empty.');
  if ((name ?? description ?? isPublic ?? null) === null) {
    throw badRequest('Specify group type name, description or a combination thereof.');
  }
  const type = findGroupType(request, request.param('id'));
  if (name !== undefined && name !== type.name) requireFreeName(request, name);
  request.cloud.store.groupTypes.update(type, {
    ...(name ? { name } : {}),
    ...(description === null || description === undefined ? {} : { description }),
    ...(isPublic === undefined ? {} : { is_public: lenientBoolean(isPublic) }),
  });
  return ok({ group_type: groupTypeView(request, type) });
}

/** `DELETE /group_types/{id}`: refused while a group is of the type. */
export function deleteGroupType(request: CinderRequest): Reply {
  request.authorize('group:group_types:delete');
  const { groups, groupTypes } = request.cloud.store;
  const type = findGroupType(request, request.param('id'));
  if (groups.where((group) => group.group_type_id === type.id).length > 0) {
    throw badRequest(
      `Target group type is still in use. Group Type ${type.id} deletion is not allowed with groups ` +
        'present with the type.',
    );
  }
  groupTypes.delete(type);
  return bare(202);
}

function requireFreeName(request: CinderRequest, name: string): void {
  if (request.cloud.store.groupTypes.where((type) => type.name === name).length > 0) {
    throw new Fault(409, `Group Type ${name} already exists.`);
  }
}
