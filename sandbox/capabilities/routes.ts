import { BACKENDS, SPARE } from '../backend/backend.ts';
import { Fault, notFound } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { volumeServices } from '../services/find-service.ts';

const property = (title: string, description: string): Record<string, string> => ({
  title,
  description,
  type: 'boolean',
});

/** What the base class of all drivers says for a driver that adds nothing. */
const PROPERTIES = {
  thin_provisioning: property('Thin Provisioning', 'Sets thin provisioning.'),
  compression: property('Compression', 'Enables compression.'),
  qos: property('QoS', 'Enables QoS.'),
  replication_enabled: property('Replication', 'Enables replication.'),
};

/** `GET /capabilities/{host}`: the first service of that host, backend or cluster is asked, and silent where it is down. */
function showCapabilities(request: CinderRequest): Reply {
  request.authorize('volume_extension:capabilities');
  const host = request.param('host');
  const [service] = volumeServices(request.cloud.store, host);
  if (!service) throw notFound(`Can't find service: ${host}`);
  const queue = service.cluster_name ?? service.host;
  const backend = [...BACKENDS, SPARE].find(({ host: pool }) => pool.startsWith(`${service.host}#`));
  if (!service.alive || !backend) {
    throw new Fault(502, `Timeout while requesting capabilities from backend ${queue}.`);
  }
  const { vendor_name, volume_backend_name, driver_version, storage_protocol } = backend.capabilities;
  return ok({
    namespace: `OS::Storage::Capabilities::${queue}`,
    vendor_name,
    volume_backend_name,
    pool_name: null,
    driver_version,
    storage_protocol,
    display_name: null,
    description: null,
    visibility: null,
    replication_targets: [],
    properties: PROPERTIES,
  });
}

/** What backends can do. */
export const capabilitiesResource: Resource = {
  routes: [{ method: 'GET', path: '/capabilities/:host', handle: showCapabilities }],
};
