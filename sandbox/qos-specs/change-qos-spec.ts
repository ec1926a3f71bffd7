import { badRequest, Fault, notFound } from '../cinder/fault.ts';
import { takeBoolean } from '../cinder/filters.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Metadata, QosSpecRow, VolumeTypeRow } from '../store/records.ts';
import { findVolumeType } from '../volume-types/find-volume-type.ts';
import { findQosSpec } from './find-qos-spec.ts';
import { qosSpecReply } from './read-qos-specs.ts';

const RULE = 'volume_extension:qos_specs_manage';
const DEFAULT_CONSUMER = 'back-end';
const CONSUMERS = ['back-end', 'front-end', 'both'];

/** `POST /qos-specs`: the specs are flat beside the name. */
export function createQosSpec(request: CinderRequest): Reply {
  const {
    qos_specs: { name: given = '', consumer = DEFAULT_CONSUMER, ...specs },
  } = request.body as { qos_specs: Metadata };
  request.authorize(`${RULE}:create`);
  const name = given.trim();
  const { qosSpecs } = request.cloud.store;
  requireConsumer(consumer);
  if (qosSpecs.where((spec) => spec.name === name).length > 0)
    throw new Fault(409, `QoS Specs ${name} already exists.`);
  return qosSpecReply(request, qosSpecs.insert({ name, consumer, specs }));
}

/** `PUT /qos-specs/{id}`: adds to the specs; a consumer that is null is the default again. The answer is the request. */
export function updateQosSpec(request: CinderRequest): Reply {
  const {
    qos_specs: { consumer, ...specs },
  } = request.body as { qos_specs: Record<string, string | null> };
  request.authorize(`${RULE}:update`);
  const spec = findQosSpec(request, request.param('id'));
  const changed = consumer === undefined ? spec.consumer : (consumer ?? DEFAULT_CONSUMER);
  requireConsumer(changed);
  request.cloud.store.qosSpecs.update(spec, { consumer: changed, specs: { ...spec.specs, ...(specs as Metadata) } });
  return ok(request.body);
}

/** `PUT /qos-specs/{id}/delete_keys`: those before the first unknown one are gone. */
export function deleteQosSpecKeys(request: CinderRequest): Reply {
  const { keys } = request.body as { keys: string[] };
  request.authorize(`${RULE}:delete`);
  const spec = findQosSpec(request, request.param('id'));
  const specs = new Map(Object.entries(spec.specs));
  const unknown = keys.find((key) => !specs.delete(key));
  request.cloud.store.qosSpecs.update(spec, { specs: Object.fromEntries(specs) });
  if (unknown !== undefined) throw notFound(`QoS spec ${spec.id} has no spec with key ${unknown}.`);
  return bare(202);
}

/** `DELETE /qos-specs/{id}?force`: refused while a type has it, unless by force. */
export function deleteQosSpec(request: CinderRequest): Reply {
  request.authorize(`${RULE}:delete`);
  const force = takeBoolean(request.query.copy(), 'force');
  const spec = findQosSpec(request, request.param('id'));
  const types = typesWith(request, spec);
  if (types.length > 0 && !force) throw badRequest('Qos specs still in use.');
  setSpec(request, types, null);
  request.cloud.store.qosSpecs.delete(spec);
  return bare(202);
}

/** `GET /qos-specs/{id}/associate?vol_type_id=`: a GET that changes something. */
export function associateQosSpec(request: CinderRequest): Reply {
  const { spec, type } = parties(request);
  if (type.qos_specs_id !== null && type.qos_specs_id !== spec.id) {
    throw badRequest(
      `Invalid volume type: Type ${type.id} is already associated with another qos specs: ${type.qos_specs_id}`,
    );
  }
  setSpec(request, [type], spec.id);
  return bare(202);
}

/** `GET /qos-specs/{id}/disassociate?vol_type_id=` */
export function disassociateQosSpec(request: CinderRequest): Reply {
  setSpec(request, [parties(request).type], null);
  return bare(202);
}

/** `GET /qos-specs/{id}/disassociate_all` */
export function disassociateAll(request: CinderRequest): Reply {
  request.authorize(`${RULE}:update`);
  setSpec(request, typesWith(request, findQosSpec(request, request.param('id'))), null);
  return bare(202);
}

function requireConsumer(consumer: string): void {
  if (CONSUMERS.includes(consumer)) return;
  throw badRequest(
    'Invalid qos specs: Valid consumer of QoS specs are: QoSConsumerValues(default=<class ' +
      "'oslo_versionedobjects.fields.UnspecifiedDefault'>,nullable=False,valid_values=('back-end', 'front-end', 'both'))",
  );
}

function parties(request: CinderRequest): { spec: QosSpecRow; type: VolumeTypeRow } {
  request.authorize(`${RULE}:update`);
  const typeId = request.query.get('vol_type_id');
  if (!typeId) throw badRequest('Volume Type id must not be None.');
  const spec = findQosSpec(request, request.param('id'));
  return { spec, type: findVolumeType(request, typeId) };
}

function typesWith(request: CinderRequest, spec: QosSpecRow): VolumeTypeRow[] {
  return request.cloud.store.volumeTypes.where((type) => type.qos_specs_id === spec.id);
}

function setSpec(request: CinderRequest, types: VolumeTypeRow[], specId: string | null): void {
  for (const type of types) request.cloud.store.volumeTypes.update(type, { qos_specs_id: specId });
}
