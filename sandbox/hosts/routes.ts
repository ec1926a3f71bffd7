import { badRequest, crashed, Fault, notFound } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { lastHeard } from '../services/find-service.ts';
import { matchesHost } from '../services/match-host.ts';
import type { SnapshotRow, VolumeRow } from '../store/records.ts';

/** `GET /os-hosts`: the services that are enabled. */
function listHosts(request: CinderRequest): Reply {
  request.authorize('volume_extension:hosts');
  const zone = request.query.get('zone');
  const services = request.cloud.store.services.where(
    (service) => !service.disabled && (!zone || service.availability_zone === zone),
  );
  return ok({
    hosts: services.map((service) => ({
      host_name: service.host,
      service: service.binary,
      zone: service.availability_zone,
      'service-status': service.alive ? 'available' : 'unavailable',
      'service-state': 'enabled',
      'last-update': lastHeard(service),
    })),
  });
}

/** `GET /os-hosts/{name}`: what the volumes on it take up, in all and by project. */
function showHost(request: CinderRequest): Reply {
  request.authorize('volume_extension:hosts');
  const { store } = request.cloud;
  const host = request.param('name');
  const [service] = store.services.where((row) => row.binary === 'cinder-volume' && matchesHost(row.host, host));
  if (!service) throw notFound(`Service cinder-volume could not be found on host ${host}.`);
  const volumes = store.volumes.where((volume) => matchesHost(volume.host, service.host));
  const here = new Set(volumes.map(({ id }) => id));
  const snapshots = store.snapshots.where((snapshot) => here.has(snapshot.volume_id));
  const projects = [...new Set(volumes.map((volume) => volume.project_id))];
  return ok({
    host: [
      usage(host, '(total)', volumes, snapshots),
      ...projects.map((project) =>
        usage(
          host,
          project,
          volumes.filter((volume) => volume.project_id === project),
          snapshots.filter((snapshot) => snapshot.project_id === project),
        ),
      ),
    ],
  });
}

/** `PUT /os-hosts/{name}`: Cinder finds the host among those that are enabled, reads the body, and cannot do more. */
function updateHost(request: CinderRequest): Reply {
  if (!request.context.isAdmin) throw new Fault(403, 'User does not have admin privileges');
  const name = request.param('name');
  if (request.cloud.store.services.where(({ host, disabled }) => host === name && !disabled).length === 0) {
    throw notFound(`Host ${name} could not be found.`);
  }
  const settings = Object.entries(request.body as Record<string, string>);
  for (const [key, value] of settings) {
    if (key.trim().toLowerCase() !== 'status') throw badRequest(`Invalid update setting: '${key}'`);
    if (!/^\s*(enable|disable)\s*$/i.test(value)) throw badRequest(`Invalid status: '${value}'`);
  }
  if (settings.length > 0) throw crashed();
  return ok({});
}

function usage(host: string, project: string, volumes: VolumeRow[], snapshots: SnapshotRow[]): Record<string, unknown> {
  const sum = (sizes: number[]): string => String(sizes.reduce((total, size) => total + size, 0));
  return {
    resource: {
      host,
      project,
      volume_count: String(volumes.length),
      total_volume_gb: sum(volumes.map(({ size }) => size)),
      snapshot_count: String(snapshots.length),
      total_snapshot_gb: sum(snapshots.map((snapshot) => snapshot.volume_size)),
    },
  };
}

/** The older, deprecated view of services. */
export const hostResource: Resource = {
  routes: [
    { method: 'GET', path: '/os-hosts', handle: listHosts },
    { method: 'GET', path: '/os-hosts/:name', handle: showHost },
    { method: 'PUT', path: '/os-hosts/:name', anyBody: true, handle: updateHost },
  ],
};
