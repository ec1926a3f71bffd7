import { validateBody, type BodySchema } from '../cinder/body-schema.ts';
import { notFound } from '../cinder/fault.ts';
import { name, nullableString } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { matchesHost } from '../services/match-host.ts';
import { pythonRepr } from '../python/repr.ts';
import { clusterSummary } from './cluster-view.ts';

const enableSchema: BodySchema = {
  type: 'object',
  properties: { name, binary: nullableString },
  required: ['name'],
  additionalProperties: false,
};
const disableSchema: BodySchema = {
  ...enableSchema,
  properties: { ...enableSchema.properties, disabled_reason: { type: ['string', 'null'], format: 'disabled_reason' } },
};

interface Body {
  name: string;
  binary?: string | null;
  disabled_reason?: string | null;
}

/** `PUT /clusters/enable` and `disable`: the answer is the summary, and the reason (`cinder/api/v3/clusters.py`). */
export function switchCluster(request: CinderRequest): Reply {
  request.authorize('clusters:update');
  const action = request.param('action');
  if (action !== 'enable' && action !== 'disable') throw notFound('Unknown action');
  const disabled = action === 'disable';
  validateBody(request.body, disabled ? disableSchema : enableSchema);
  const { name: wanted, binary = 'cinder-volume', disabled_reason: given = null } = request.body as Body;
  const { clusters } = request.cloud.store;
  const [cluster] = clusters.where((row) => row.binary === binary && matchesHost(row.name, wanted));
  if (!cluster)
    throw notFound(`Cluster {'binary': ${pythonRepr(binary)}, 'name': ${pythonRepr(wanted)}} could not be found.`);
  const reason = given === null ? null : given.trim();
  clusters.update(cluster, { disabled, disabled_reason: reason });
  return ok({ cluster: { ...clusterSummary(request, cluster), disabled_reason: reason } });
}
