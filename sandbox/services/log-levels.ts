import type { BodySchema } from '../cinder/body-schema.ts';
import { validateBody } from '../cinder/body-schema.ts';
import { nullableString } from '../cinder/parameter-types.ts';
import { invalidInput } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { ServiceRow } from '../store/records.ts';
import { matchesHost } from './match-host.ts';

const BINARIES = ['cinder-scheduler', 'cinder-volume', 'cinder-backup', 'cinder-api'];
const ALL = [undefined, '', '*'];
const API = 'cinder-api';
const API_HOST = 'sandbox';

const schema: BodySchema = {
  type: 'object',
  properties: {
    binary: { type: 'string', enum: [...BINARIES, '', '*'] },
    server: nullableString,
    prefix: nullableString,
  },
  additionalProperties: false,
};

/** Some of the loggers that each service has, all of them at Cinder's default. */
const LOGGERS = [
  'cinder.api',
  'cinder.backup.api',
  'cinder.backup.manager',
  'cinder.context',
  'cinder.db.api',
  'cinder.exception',
  'cinder.rpc',
  'cinder.scheduler.driver',
  'cinder.scheduler.manager',
  'cinder.service',
  'cinder.utils',
  'cinder.volume.api',
  'cinder.volume.manager',
  'oslo.messaging',
  'oslo.service',
];

interface GetLogBody {
  binary?: string;
  server?: string | null;
  prefix?: string | null;
}

/** `PUT /os-services/get-log`: of the API and of each service that is up. */
export function getLogLevels(request: CinderRequest): Reply {
  validateBody(request.body, schema);
  const { binary, server, prefix } = request.body as GetLogBody;
  const loggers = LOGGERS.filter((name) => name.startsWith(prefix ?? ''));
  const levelsOf = (name: string, host: string): Record<string, string> => {
    const set = request.cloud.store.logLevels.get(`${name} ${host}`);
    return Object.fromEntries(loggers.map((logger) => [logger, set?.get(logger) ?? 'INFO']));
  };
  const services = servicesMeant(request, binary, server).map((service) => ({
    host: service.host,
    binary: service.binary,
    levels: levelsOf(service.binary, service.host),
  }));
  const api = { host: API_HOST, binary: API, levels: levelsOf(API, API_HOST) };
  const apiAnswers = isMeant(binary, API) && (!server || server === api.host);
  return ok({ log_levels: [...(apiAnswers ? [api] : []), ...services] });
}

/** `PUT /os-services/set-log`: the API takes it up wherever the others are. */
export function setLogLevels(request: CinderRequest): Reply {
  validateBody(request.body, {
    ...schema,
    properties: { ...schema.properties, level: { type: ['string', 'null'], format: 'level' } },
  });
  const { binary, server, prefix, level } = request.body as GetLogBody & { level?: string | null };
  const loggers = LOGGERS.filter((name) => name.startsWith(prefix ?? ''));
  const told = servicesMeant(request, binary, server).map((service) => `${service.binary} ${service.host}`);
  if (isMeant(binary, API)) {
    if (!level) throw invalidInput(' is not a valid log level.');
    told.push(`${API} ${API_HOST}`);
  }
  const { logLevels } = request.cloud.store;
  for (const service of told) {
    const levels = logLevels.get(service) ?? new Map<string, string>();
    for (const logger of level ? loggers : []) levels.set(logger, level?.toUpperCase() ?? '');
    logLevels.set(service, levels);
  }
  return bare(202);
}

function isMeant(binary: string | undefined, name: string): boolean {
  return ALL.includes(binary) || name === binary;
}

function servicesMeant(
  { cloud }: CinderRequest,
  binary: string | undefined,
  server: string | null | undefined,
): ServiceRow[] {
  return cloud.store.services.where(
    (service) =>
      service.alive &&
      isMeant(binary, service.binary) &&
      (!server || matchesHost(service.host, server) || matchesHost(service.cluster_name, server)),
  );
}
