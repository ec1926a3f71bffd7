import { badRequest, crashed, Fault, notFound } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { name } from '../cinder/parameter-types.ts';
import { findVolumeTypeByEither } from '../volume-types/find-volume-type.ts';

/** Refuses whoever is no administrator, in words of its own. @throws Fault 403 */
function authorize(request: CinderRequest, action: string): void {
  if (request.allowed(`volume_extension:default_${action}`)) return;
  throw new Fault(403, 'You are not authorized to perform this operation.');
}

/**
 * The project of a call. Cinder asks Keystone for it with the caller's token, and fails where Keystone refuses.
 * @throws Fault 404, 403, 500
 */
function projectOf(request: CinderRequest, action: string): string {
  const id = request.param('id');
  const { cloud, context } = request;
  if (!context.isAdmin && id !== context.projectId) throw crashed();
  if (!cloud.identity.projects.some((project) => project.id === id)) throw notFound(`Project with id ${id} not found.`);
  authorize(request, action);
  return id;
}

function view(projectId: string, typeId: string): Record<string, unknown> {
  return { project_id: projectId, volume_type_id: typeId };
}

function listDefaultTypes(request: CinderRequest): Reply {
  authorize(request, 'get_all');
  return ok({ default_types: [...request.cloud.store.defaultTypes].map(([project, type]) => view(project, type)) });
}

function showDefaultType(request: CinderRequest): Reply {
  const project = projectOf(request, 'get');
  const type = request.cloud.store.defaultTypes.get(project);
  if (type === undefined) throw notFound(`Default type for project ${project} not found.`);
  return ok({ default_type: view(project, type) });
}

function setDefaultType(request: CinderRequest): Reply {
  const { default_type: body } = request.body as { default_type?: { volume_type: string } };
  if (!body) throw crashed();
  const project = projectOf(request, 'set_or_update');
  try {
    const type = findVolumeTypeByEither(request, body.volume_type);
    request.cloud.store.defaultTypes.set(project, type.id);
    return ok({ default_type: view(project, type.id) });
  } catch (error) {
    throw error instanceof Fault ? badRequest(error.message) : error;
  }
}

function unsetDefaultType(request: CinderRequest): Reply {
  request.cloud.store.defaultTypes.delete(projectOf(request, 'unset'));
  return { status: 204 };
}

const since = '3.62';
const withoutProject = true;
const schema = {
  type: 'object' as const,
  properties: {
    default_type: {
      type: 'object' as const,
      properties: { volume_type: name },
      required: ['volume_type'],
      additionalProperties: false,
    },
  },
};

/** Which volume types projects have by default. */
export const defaultTypeResource: Resource = {
  routes: [
    { method: 'GET', path: '/default-types', since, withoutProject, handle: listDefaultTypes },
    { method: 'GET', path: '/default-types/:id', since, withoutProject, handle: showDefaultType },
    { method: 'PUT', path: '/default-types/:id', since, withoutProject, schema, handle: setDefaultType },
    { method: 'DELETE', path: '/default-types/:id', since, withoutProject, handle: unsetDefaultType },
  ],
};
