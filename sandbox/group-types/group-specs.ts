import { badRequest, notFound } from '../cinder/fault.ts';
import { accepted, bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { GroupTypeRow } from '../store/records.ts';
import { findGroupType } from './find-group-type.ts';

type Specs = Record<string, string | null>;

/** The type that a call is about; its specs are for administrators. */
function authorizedType(request: CinderRequest, action: string): GroupTypeRow {
  request.authorize(`group:group_types_specs:${action}`);
  return findGroupType(request, request.param('id'));
}

/** `POST /group_types/{id}/group_specs`: adds to them. */
export function addGroupSpecs(request: CinderRequest): Reply {
  const type = authorizedType(request, 'create');
  const { group_specs: specs } = request.body as { group_specs: Specs };
  type.group_specs = { ...type.group_specs, ...specs };
  return accepted(request.body);
}

/** `PUT /group_types/{id}/group_specs/{key}` */
export function updateGroupSpec(request: CinderRequest): Reply {
  const type = authorizedType(request, 'update');
  const specs = request.body as Specs;
  if (!Object.hasOwn(specs, request.param('key'))) throw badRequest('Request body and URI mismatch');
  type.group_specs = { ...type.group_specs, ...specs };
  return ok(specs);
}

/** `DELETE /group_types/{id}/group_specs/{key}` */
export function deleteGroupSpec(request: CinderRequest): Reply {
  const type = authorizedType(request, 'delete');
  const key = request.param('key');
  if (!Object.hasOwn(type.group_specs, key)) throw notFound(`Group Type ${type.id} has no specs with key ${key}.`);
  type.group_specs = Object.fromEntries(Object.entries(type.group_specs).filter(([name]) => name !== key));
  return bare(202);
}
