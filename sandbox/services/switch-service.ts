import { validateBody, type BodySchema } from '../cinder/body-schema.ts';
import { invalidInput, notFound } from '../cinder/fault.ts';
import { cinderHost, nullableString } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';

const properties: Record<string, BodySchema> = {
  binary: { type: 'string', minLength: 1, maxLength: 255 },
  host: cinderHost,
  cluster: nullableString,
  service: { type: 'string', minLength: 1, maxLength: 255 },
};
const schema: BodySchema = {
  type: 'object',
  properties,
  anyOf: [{ required: ['binary'] }, { required: ['service'] }],
  additionalProperties: false,
};
const reasonSchema: BodySchema = {
  ...schema,
  properties: {
    ...properties,
    disabled_reason: { type: 'string', minLength: 1, maxLength: 255, format: 'disabled_reason' },
  },
};

interface Body {
  host?: string | null;
  binary?: string;
  service?: string;
  disabled_reason?: string;
}

/** `PUT /os-services/enable`: the reason for which it was disabled stays. */
export function enableService(request: CinderRequest): Reply {
  validateBody(request.body, schema);
  return change(request, { disabled: false });
}

/** `PUT /os-services/disable`: an earlier reason stays. */
export function disableService(request: CinderRequest): Reply {
  validateBody(request.body, schema);
  return change(request, { disabled: true });
}

/** `PUT /os-services/disable-log-reason`: without a reason there is none any more. */
export function disableServiceWithReason(request: CinderRequest): Reply {
  validateBody(request.body, reasonSchema);
  const { disabled_reason: reason = null } = request.body as Body;
  return change(request, { disabled_reason: reason, disabled: true });
}

function change(request: CinderRequest, to: { disabled: boolean; disabled_reason?: string | null }): Reply {
  const { host, binary = '', service = '' } = request.body as Body;
  if (!host) throw invalidInput('Host field is missing.');
  const { services } = request.cloud.store;
  const name = binary || service;
  const [found] = services.where((row) => row.host === host && row.binary === name);
  // Cinder takes a host for its first backend too.
  const row = found ?? services.where((other) => other.host.startsWith(`${host}@`) && other.binary === name)[0];
  if (!row) throw notFound(`Service ${name} could not be found on host ${host}.`);
  services.update(row, to);
  return ok({ ...to, host, service, binary, status: to.disabled ? 'disabled' : 'enabled' });
}
