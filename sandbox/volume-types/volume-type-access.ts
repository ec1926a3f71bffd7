import { badRequest, Fault, notFound } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { VolumeTypeRow } from '../store/records.ts';
import { findVolumeType } from './find-volume-type.ts';

const RULE = 'volume_extension:volume_type_access';

/** `GET /types/{id}/os-volume-type-access`: the projects that a private type is shared with. */
export function listVolumeTypeAccess(request: CinderRequest): Reply {
  request.authorize(`${RULE}:get_all_for_type`);
  const type = findVolumeType(request, request.param('id'));
  if (type.is_public) throw notFound('Access list not available for public volume types.');
  return ok({
    volume_type_access: type.projects.map((project) => ({ volume_type_id: type.id, project_id: project })),
  });
}

/** `addProjectAccess`. */
export function addProjectAccess(request: CinderRequest): Reply {
  const {
    addProjectAccess: { project },
  } = request.body as { addProjectAccess: { project: string } };
  request.authorize(`${RULE}:addProjectAccess`);
  const type = privateType(request);
  if (type.projects.includes(project)) {
    throw new Fault(409, `Volume type access for ${type.id} / ${project} combination already exists.`);
  }
  type.projects.push(project);
  return bare(202);
}

/** `removeProjectAccess`. */
export function removeProjectAccess(request: CinderRequest): Reply {
  const {
    removeProjectAccess: { project },
  } = request.body as { removeProjectAccess: { project: string } };
  request.authorize(`${RULE}:removeProjectAccess`);
  const type = privateType(request);
  if (!type.projects.includes(project)) {
    throw notFound(`Volume type access not found for ${type.id} / ${project} combination.`);
  }
  type.projects = type.projects.filter((id) => id !== project);
  return bare(202);
}

function privateType(request: CinderRequest): VolumeTypeRow {
  const type = findVolumeType(request, request.param('id'));
  if (!type.is_public) return type;
  throw badRequest('Invalid volume type: Type access modification is not applicable to public volume type.');
}
