import { envelope, validateBody, type BodySchema } from '../cinder/body-schema.ts';
import { badRequest, invalidInput } from '../cinder/fault.ts';
import { booleanOf } from '../cinder/filters.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';

const NO_QUOTAS = ['tenant_id', 'id'];
const MAX_LIMIT = 0x7fffffff;
const classLimits: BodySchema = {
  type: 'object',
  patternProperties: {
    '^[a-zA-Z0-9-_:. ]{1,255}$': {
      type: ['integer', 'string'],
      pattern: '^[0-9]*$',
      minimum: -1,
      minLength: 1,
      maximum: MAX_LIMIT,
    },
  },
};

function limitsOf(request: CinderRequest, projectId: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(request.cloud.quotas.of(projectId)).map(([resource, { limit }]) => [resource, limit]),
  );
}

/** `GET /os-quota-sets/{project}?usage=true` */
function showQuotaSet(request: CinderRequest): Reply {
  const id = request.param('id');
  request.authorize('volume_extension:quotas:show', id);
  const usage = booleanOf(request.query.get('usage') ?? 'false', 'usage');
  return ok({ quota_set: { ...(usage ? request.cloud.quotas.of(id) : limitsOf(request, id)), id } });
}

/** `GET /os-quota-sets/{project}/defaults` */
function showDefaults(request: CinderRequest): Reply {
  const id = request.param('id');
  request.authorize('volume_extension:quotas:show', id);
  return ok({ quota_set: { ...request.cloud.quotas.defaults(), id } });
}

/** `GET /os-quota-class-sets/{class}`: whatever the class is called. */
function showQuotaClassSet(request: CinderRequest): Reply {
  request.authorize('volume_extension:quota_classes:get');
  const name = request.param('name');
  return ok({ quota_class_set: { ...request.cloud.quotas.ofClass(name), id: name } });
}

/** `PUT /os-quota-class-sets/{class}`: a class that there is not is made; the answer has no id. */
function updateQuotaClassSet(request: CinderRequest): Reply {
  const { quota_class_set: limits } = request.body as { quota_class_set: Record<string, number | string> };
  const name = request.param('name');
  const { quotas } = request.cloud;
  const known = quotas.defaults();
  const bad = Object.keys(limits).filter((resource) => !Object.hasOwn(known, resource));
  if (bad.length > 0) throw invalidInput(`Bad key(s) in quota class set: ${bad.join(', ')}`);
  validateBody(request.body, envelope('quota_class_set', classLimits));
  request.authorize('volume_extension:quota_classes:update');
  for (const [resource, limit] of Object.entries(limits)) quotas.setOfClass(name, resource, Number(limit));
  return ok({ quota_class_set: quotas.ofClass(name) });
}

/** `PUT /os-quota-sets/{project}`: sets some limits; the answer has no id. */
function updateQuotaSet(request: CinderRequest): Reply {
  const id = request.param('id');
  const limits = readLimits(request);
  request.authorize('volume_extension:quotas:update', id);
  const already = request.cloud.store.quotas.get(id);
  const quotas = request.cloud.quotas.of(id);
  for (const [resource, limit] of limits) {
    // Cinder looks at the usage only where a limit was set before.
    const used = already?.has(resource) ? (quotas[resource]?.in_use ?? 0) : 0;
    if (resource !== 'per_volume_gigabytes' && limit !== -1 && limit < used) {
      throw badRequest(
        `Quota ${resource} limit must be equal or greater than existing resources. Current usage is ` +
          `${used} and the requested limit is ${limit}.`,
      );
    }
  }
  for (const [resource, limit] of limits) request.cloud.quotas.set(id, resource, limit);
  return ok({ quota_set: limitsOf(request, id) });
}

function readLimits(request: CinderRequest): [resource: string, limit: number][] {
  const { quota_set: given } = request.body as { quota_set: Record<string, unknown> };
  const known = request.cloud.quotas.defaults();
  const entries = Object.entries(given).filter(([resource]) => !NO_QUOTAS.includes(resource));
  const limits = entries
    .filter(([resource]) => Object.hasOwn(known, resource))
    .map(([resource, value]): [string, number] => {
      const limit = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
      if (!Number.isInteger(limit)) throw badRequest(`${resource} must be an integer`);
      if (limit < -1) throw badRequest(`${resource} must be >= -1`);
      if (limit > MAX_LIMIT) throw badRequest(`${resource} must be <= ${MAX_LIMIT}`);
      return [resource, limit];
    });
  const bad = entries.map(([resource]) => resource).filter((resource) => !Object.hasOwn(known, resource));
  if (bad.length > 0) throw invalidInput(`Bad key(s) in quota set: ${bad.join(', ')}`);
  return limits;
}

/** `DELETE /os-quota-sets/{project}`: back to the defaults. */
function deleteQuotaSet(request: CinderRequest): Reply {
  const id = request.param('id');
  request.authorize('volume_extension:quotas:delete', id);
  request.cloud.quotas.reset(id);
  return ok();
}

/** `GET /limits`: an administrator may name another project from 3.39. */
function showLimits(request: CinderRequest): Reply {
  const { context, query } = request;
  const mayAsk = context.isAdmin && request.atLeast('3.39');
  const asked = mayAsk ? (query.get('project_id') ?? query.get('tenant_id')) : undefined;
  const quotas = request.cloud.quotas.of(asked ?? context.projectId);
  const limit = (resource: string): number | undefined => quotas[resource]?.limit;
  const used = (resource: string): number | undefined => quotas[resource]?.in_use;
  return ok({
    limits: {
      rate: [],
      absolute: {
        maxTotalVolumes: limit('volumes'),
        maxTotalSnapshots: limit('snapshots'),
        maxTotalVolumeGigabytes: limit('gigabytes'),
        maxTotalBackups: limit('backups'),
        maxTotalBackupGigabytes: limit('backup_gigabytes'),
        totalVolumesUsed: used('volumes'),
        totalGigabytesUsed: used('gigabytes'),
        totalSnapshotsUsed: used('snapshots'),
        totalBackupsUsed: used('backups'),
        totalBackupGigabytesUsed: used('backup_gigabytes'),
      },
    },
  });
}

/** Quotas, and the limits that a user sees of them. */
export const quotaResource: Resource = {
  routes: [
    { method: 'GET', path: '/os-quota-sets/:id', handle: showQuotaSet },
    { method: 'GET', path: '/os-quota-sets/:id/defaults', handle: showDefaults },
    {
      method: 'PUT',
      path: '/os-quota-sets/:id',
      handle: updateQuotaSet,
      schema: envelope('quota_set', { type: 'object', minProperties: 1 }),
    },
    { method: 'DELETE', path: '/os-quota-sets/:id', handle: deleteQuotaSet },
    { method: 'GET', path: '/os-quota-class-sets/:name', handle: showQuotaClassSet },
    {
      method: 'PUT',
      path: '/os-quota-class-sets/:name',
      handle: updateQuotaClassSet,
      schema: envelope('quota_class_set', { type: 'object' }),
    },
    { method: 'GET', path: '/limits', handle: showLimits },
  ],
};
