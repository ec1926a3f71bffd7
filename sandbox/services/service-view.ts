import { BACKENDS } from '../backend/backend.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { ServiceRow } from '../store/records.ts';
import { lastHeard } from './find-service.ts';

/** A service; those of other binaries than cinder-volume have no backend to speak of. */
export function serviceView(request: CinderRequest, service: ServiceRow): Record<string, unknown> {
  const isVolume = service.binary === 'cinder-volume';
  return {
    binary: service.binary,
    host: service.host,
    zone: service.availability_zone,
    status: service.disabled ? 'disabled' : 'enabled',
    state: service.alive ? 'up' : 'down',
    updated_at: lastHeard(service),
    ...(isVolume && request.atLeast('3.49') ? { backend_state: backendState(service) } : {}),
    ...(request.atLeast('3.7') ? { cluster: service.cluster_name } : {}),
    disabled_reason: service.disabled_reason,
    ...(isVolume
      ? {
          replication_status: service.replication_status,
          active_backend_id: service.active_backend_id,
          frozen: service.frozen,
        }
      : {}),
  };
}

/** The scheduler knows the backends that have reported a pool. */
function backendState({ host }: ServiceRow): string | null {
  return BACKENDS.some((backend) => backend.host.startsWith(`${host}#`)) ? 'up' : null;
}
