import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import { invalidInput } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { matches } from '../store/collation.ts';
import { getLogLevels, setLogLevels } from './log-levels.ts';
import { cleanupSchema, cleanUp } from './cleanup.ts';
import { matchesHost } from './match-host.ts';
import { failOver, setFrozen } from './replication.ts';
import { disableService, disableServiceWithReason, enableService } from './switch-service.ts';
import { serviceView } from './service-view.ts';

/** `GET /os-services`: the filters are host and binary, whatever else the query holds. */
function listServices(request: CinderRequest): Reply {
  request.authorize('volume_extension:services:index');
  const host = request.query.get('host');
  const binary = request.query.get('binary');
  const services = request.cloud.store.services.where(
    (service) =>
      (!host || matchesHost(service.host, host)) && (binary === undefined || matches(service.binary, binary)),
  );
  return ok({ services: services.map((service) => serviceView(request, service)) });
}

const ACTIONS: Record<string, { since?: string; handle: (request: CinderRequest) => Reply }> = {
  enable: { handle: enableService },
  disable: { handle: disableService },
  'disable-log-reason': { handle: disableServiceWithReason },
  freeze: { handle: (request) => setFrozen(request, true) },
  thaw: { handle: (request) => setFrozen(request, false) },
  failover_host: { handle: (request) => failOver(request, false) },
  failover: { since: '3.26', handle: (request) => failOver(request, true) },
  'set-log': { since: '3.32', handle: setLogLevels },
  'get-log': { since: '3.32', handle: getLogLevels },
};

/** `PUT /os-services/{action}`. Who may not change services may not read their log levels either. */
function actOnServices(request: CinderRequest): Reply {
  request.authorize('volume_extension:services:update');
  const { since = '3.0', handle } = new Map(Object.entries(ACTIONS)).get(request.param('action')) ?? {};
  if (!handle || !request.atLeast(since)) throw invalidInput('Unknown action');
  return handle(request);
}

/** `GET /os-availability-zone`: those of the volume services; a zone is available while one of them is enabled. */
function listAvailabilityZones(request: CinderRequest): Reply {
  const services = request.cloud.store.services.where(({ binary }) => binary === 'cinder-volume');
  const zones = new Set([AVAILABILITY_ZONE, ...services.map((service) => service.availability_zone)]);
  return ok({
    availabilityZoneInfo: [...zones].map((zoneName) => ({
      zoneName,
      zoneState: { available: services.some((service) => service.availability_zone === zoneName && !service.disabled) },
    })),
  });
}

/** Cinder's services, and the zones that they are in. */
export const serviceResource: Resource = {
  routes: [
    { method: 'GET', path: '/os-services', handle: listServices },
    { method: 'PUT', path: '/os-services/:action', anyBody: true, handle: actOnServices },
    { method: 'POST', path: '/workers/cleanup', since: '3.24', schema: cleanupSchema, handle: cleanUp },
    { method: 'GET', path: '/os-availability-zone', handle: listAvailabilityZones },
  ],
};
