import type { BodySchema } from '../cinder/body-schema.ts';
import { validateBody } from '../cinder/body-schema.ts';
import { nullableString } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { matchesHost } from './match-host.ts';

const BINARIES = ['cinder-scheduler', 'cinder-volume', 'cinder-backup', 'cinder-api'];
const ALL = [undefined, '', '*'];

const schema: BodySchema = {
  type: 'object',
  properties: {
    binary: { type: 'string', enum: [...BINARIES, '', '*'] }, server: nullableString, prefix: nullableString,
  },
  additionalProperties: false,
};

/** Some of the loggers that each service has, all of them at Cinder's default. */
const LOGGERS = [
  'cinder.api', 'cinder.backup.api', 'cinder.backup.manager', 'cinder.context', 'cinder.db.api', 'cinder.exception',
  'cinder.rpc', 'cinder.scheduler.driver', 'cinder.scheduler.manager', 'cinder.service', 'cinder.utils',
  'cinder.volume.api', 'cinder.volume.manager', 'oslo.messaging', 'oslo.service',
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
  const levels = Object.fromEntries(loggers.map((name) => [name, 'INFO']));
  const wanted = (name: string): boolean => ALL.includes(binary) || name === binary;
  const services = request.cloud.store.services
    .where((service) => service.alive && wanted(service.binary)
      && (!server || matchesHost(service.host, server) || matchesHost(service.cluster_name, server)))
    .map((service) => ({ host: service.host, binary: service.binary, levels }));
  const api = { host: 'sandbox', binary: 'cinder-api', levels };
  const apiAnswers = wanted('cinder-api') && (!server || server === api.host);
  return ok({ log_levels: [...(apiAnswers ? [api] : []), ...services] });
}
