import type { BodySchema } from '../cinder/body-schema.ts';
import { invalidInput } from '../cinder/fault.ts';
import { booleanType, nullableUuid } from '../cinder/parameter-types.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import type { ServiceRow } from '../store/records.ts';
import { matchesHost } from './match-host.ts';

const hostname: BodySchema = {
  type: ['string', 'null'],
  minLength: 1,
  maxLength: 255,
  pattern: '^[a-zA-Z0-9-._#@:/+]*$',
};

export const cleanupSchema: BodySchema = {
  type: 'object',
  properties: {
    cluster_name: hostname,
    disabled: booleanType,
    host: hostname,
    is_up: booleanType,
    binary: { enum: ['cinder-volume', 'cinder-scheduler'] },
    resource_id: nullableUuid,
    resource_type: { type: ['string', 'null'], minLength: 0, maxLength: 40 },
    service_id: { type: ['integer', 'string', 'null'], pattern: '^[0-9]*$', maxLength: 11 },
  },
  additionalProperties: false,
};

interface Body {
  cluster_name?: string | null;
  host?: string | null;
  binary?: string;
  disabled?: unknown;
  is_up?: unknown;
  resource_type?: string | null;
  resource_id?: string | null;
  service_id?: number | string | null;
}

/** `POST /workers/cleanup`: of the services that are down, unless others are asked for. Nothing here is left undone. */
export function cleanUp(request: CinderRequest): Reply {
  const body = request.body as Body;
  request.authorize('workers:cleanup');
  const type = body.resource_type ? titleCase(body.resource_type) : undefined;
  if (type !== undefined && !['Volume', 'Snapshot'].includes(type)) {
    throw invalidInput(`Resource type ${type} not valid, must be Volume or Snapshot`);
  }
  if (body.resource_id && !['service_id', 'cluster_name', 'host'].some((key) => key in body)) {
    throw invalidInput(`('There is no resource with UUID %s pending cleanup.', '${body.resource_id}')`);
  }
  const { services } = request.cloud.store;
  const numbers = new Map(services.all().map((service, index) => [service.id, index + 1]));
  const found = services.where(
    (service) =>
      isMeant(service, body) && (body.service_id == null || numbers.get(service.id) === Number(body.service_id)),
  );
  const isReachable = ({ alive, binary, cluster_name: cluster }: ServiceRow): boolean =>
    alive ||
    binary === 'cinder-scheduler' ||
    (cluster !== null && services.where((other) => other.cluster_name === cluster && other.alive).length > 0);
  const view = (service: ServiceRow): Record<string, unknown> => ({
    id: numbers.get(service.id),
    host: service.host,
    binary: service.binary,
    cluster_name: service.cluster_name,
  });
  return accepted({
    cleaning: found.filter(isReachable).map(view),
    unavailable: found.filter((service) => !isReachable(service)).map(view),
  });
}

function isMeant(
  service: ServiceRow,
  { host, cluster_name: cluster, binary, disabled, is_up: isUp = false }: Body,
): boolean {
  return (
    (host == null || matchesHost(service.host, host)) &&
    (cluster == null || matchesHost(service.cluster_name, cluster)) &&
    (binary === undefined || service.binary === binary) &&
    (disabled === undefined || service.disabled === lenientBoolean(disabled)) &&
    service.alive === lenientBoolean(isUp)
  );
}

function titleCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
