import { badRequest, invalidInput, notFound } from '../cinder/fault.ts';
import { takePage } from '../cinder/paging.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource, Route } from '../cinder/route.ts';
import { matchesHost } from '../services/match-host.ts';
import type { ServiceRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { snapshotFiles, volumeFiles } from './backend-files.ts';
import type { BackendFile } from './backend-files.ts';
import { manageSnapshot, manageSnapshotSchema } from './manage-snapshot.ts';
import { manageVolume, manageVolumeSchema } from './manage-volume.ts';
import { paginate } from './paginate.ts';

interface Listing {
  key: string;
  rule: string;
  files: (store: Store, backend: string) => BackendFile[];
  view: (file: BackendFile, detailed: boolean) => Record<string, unknown>;
}

const VOLUMES: Listing = {
  key: 'manageable-volumes',
  rule: 'volume_extension:list_manageable',
  files: volumeFiles,
  view: ({ reference, size, safe_to_manage, reason_not_safe, cinder_id, extra_info }, detailed) => ({
    reference,
    size,
    safe_to_manage,
    ...(detailed ? { reason_not_safe, cinder_id, extra_info } : {}),
  }),
};

const SNAPSHOTS: Listing = {
  key: 'manageable-snapshots',
  rule: 'snapshot_extension:list_manageable',
  files: snapshotFiles,
  view: ({ reference, size, safe_to_manage, reason_not_safe, cinder_id, extra_info, source_reference }, detailed) => ({
    reference,
    size,
    safe_to_manage,
    ...(detailed ? { reason_not_safe, extra_info, cinder_id } : {}),
    source_reference,
  }),
};

function list(request: CinderRequest, { key, rule, files, view }: Listing, detailed: boolean): Reply {
  request.authorize(rule);
  const query = request.query.copy();
  const clustered = request.atLeast('3.17');
  const cluster = clustered ? query.get('cluster') : undefined;
  const host = query.get('host');
  if (Boolean(cluster) === Boolean(host)) {
    throw invalidInput(clustered ? 'One and only one of cluster and host must be set.' : 'Host field is missing.');
  }
  // What these lists are sorted by, unless they are told otherwise.
  if (!query.has('sort') && !query.has('sort_key')) query.set('sort_key', 'reference');
  const page = takePage(query);
  const keys = page.sortKeys.filter((name) => name !== 'reference' && name !== 'size');
  if (keys.length > 0) throw badRequest(`Invalid sort keys passed: ${keys.join(', ')}`);
  const directions = page.sortDirections.filter((name) => name !== 'asc' && name !== 'desc');
  if (directions.length > 0) throw badRequest(`Invalid sort dirs passed: ${directions.join(', ')}`);
  const service = serviceOf(request.cloud.store, host, cluster);
  return ok({ [key]: paginate(files(request.cloud.store, service.host), page).map((file) => view(file, detailed)) });
}

/** The service that is to tell; the pool in a name does not count. */
function serviceOf(store: Store, host: string | undefined, cluster: string | undefined): ServiceRow {
  const [backend, clusterName] = [host, cluster].map((name) => name?.replace(/#.*/, ''));
  const [service] = store.services.where(
    (row) =>
      row.binary === 'cinder-volume' &&
      (backend ? matchesHost(row.host, backend) : matchesHost(row.cluster_name, clusterName ?? '')),
  );
  if (!service) throw notFound(`Service cinder-volume could not be found${backend ? ` on host ${backend}` : ''}.`);
  if (service.disabled || !service.alive) throw badRequest('Service is unavailable at this time.');
  return service;
}

const routesOf = (path: string, listing: Listing): Route[] => [
  { method: 'GET', path, since: '3.8', handle: (request) => list(request, listing, false) },
  { method: 'GET', path: `${path}/detail`, since: '3.8', handle: (request) => list(request, listing, true) },
];

/** What backends have: volumes and snapshots of Cinder's, and others that it could take over. */
export const manageableResource: Resource = {
  routes: [
    ...routesOf('/manageable_volumes', VOLUMES),
    ...routesOf('/manageable_snapshots', SNAPSHOTS),
    { method: 'POST', path: '/manageable_volumes', since: '3.8', schema: manageVolumeSchema, handle: manageVolume },
    {
      method: 'POST',
      path: '/manageable_snapshots',
      since: '3.8',
      schema: manageSnapshotSchema,
      handle: manageSnapshot,
    },
  ],
};
