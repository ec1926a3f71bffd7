import * as z from 'zod';
import {
  associateQosSpec,
  createQosSpec,
  deleteQosSpec,
  deleteQosSpecKeys,
  disassociateAllQosSpec,
  disassociateQosSpec,
  updateQosSpec,
} from '../../cinder/resources/qos-specs.ts';
import { filledText } from '../../resolvers/common/text.ts';
import { qosSpecKeys, qosSpecMap } from '../../resolvers/common/specs.ts';
import { cinder, type Facts } from '../facts/facts.ts';
import { QosSpecRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { QosConsumer } from './qos-spec.ts';

const qosSpec = subject('qosSpec', QosSpecRef, (loaders) => loaders.qosSpec);

creation(qosSpec, 'createQosSpec', {
  description: 'Creates a QoS spec.',
  cinder: { rest: [{ call: 'POST /qos-specs', sdk: ['create_qos_spec'] }], roles: ['admin'] },
  input: (t) => ({
    name: t.string({
      required: true,
      description: 'The name, 1 to 255 characters. The name must be unique and cannot be changed.',
    }),
    consumer: t.field({
      type: QosConsumer,
      required: true,
      defaultValue: 'back-end',
      description: 'The component that enforces the specs.',
    }),
    specs: t.field({
      type: 'StringMap',
      description:
        'The specs, such as `read_iops_sec`. The consumer defines the keys. Values have up to 255 characters.',
    }),
  }),
  check: z.looseObject({ name: filledText('`name` must not be blank.'), specs: qosSpecMap }),
  run: ({ client }, { name, consumer, specs }) => createQosSpec(client, { name, consumer, ...specs }),
});

action(qosSpec, 'updateQosSpec', {
  description: 'Updates specs or the consumer of a QoS spec. Other specs are kept.',
  cinder: { rest: [{ call: 'PUT /qos-specs/{id}', sdk: ['update_qos_spec'] }], roles: ['admin'] },
  input: (t) => ({
    consumer: t.field({ type: QosConsumer, description: 'The component that enforces the specs.' }),
    specs: t.field({
      type: 'StringMap',
      description: 'The specs to set. The consumer defines the keys. Values have up to 255 characters.',
    }),
  }),
  check: z
    .looseObject({
      consumer: z
        .string({ error: '`consumer` must not be null. Specify `FRONT_END`, `BACK_END` or `BOTH`.' })
        .optional(),
      specs: qosSpecMap,
    })
    .refine(({ consumer, specs }) => consumer !== undefined || Object.keys(specs ?? {}).length > 0, {
      error: 'No change was specified. Specify `consumer` or `specs`.',
    }),
  run: ({ client }, { id, consumer, specs }) => updateQosSpec(client, id, { ...(consumer && { consumer }), ...specs }),
});

deletion(qosSpec, 'deleteQosSpec', {
  description: 'Deletes a QoS spec. Without `force`, fails if a volume type has the QoS spec.',
  cinder: { rest: [{ call: 'DELETE /qos-specs/{id}', sdk: ['delete_qos_spec'] }], roles: ['admin'] },
  input: (t) => ({
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the QoS spec is first removed from the volume types that have the QoS spec.',
    }),
  }),
  run: ({ client }, { id, force }) => deleteQosSpec(client, id, force),
});

action(qosSpec, 'deleteQosSpecMetadata', {
  description: 'Deletes specs of a QoS spec. Stops at the first key that does not exist.',
  cinder: { rest: [{ call: 'PUT /qos-specs/{id}/delete_keys', sdk: ['delete_qos_spec_metadata'] }], roles: ['admin'] },
  input: (t) => ({
    keys: t.stringList({ required: true, description: 'The keys of the specs to delete, without duplicates.' }),
  }),
  check: z.looseObject({ keys: qosSpecKeys }),
  run: ({ client }, { id, keys }) => deleteQosSpecKeys(client, id, keys),
});

function associationMutation(
  name: string,
  call: typeof associateQosSpec,
  described: { description: string; cinder: Facts },
): void {
  action(qosSpec, name, {
    ...described,
    input: (t) => ({
      volumeTypeId: t.id({
        required: true,
        description: 'The global ID of the volume type, or the ID in Cinder.',
        extensions: cinder({ idOf: 'VolumeType' }),
      }),
    }),
    ids: { volumeTypeId: 'VolumeType' },
    run: ({ client }, { id, volumeTypeId }) => call(client, id, volumeTypeId),
  });
}

associationMutation('associateQosSpec', associateQosSpec, {
  description: 'Associates a QoS spec with a volume type. Fails if the volume type has another QoS spec.',
  cinder: { rest: [{ call: 'GET /qos-specs/{id}/associate', sdk: ['associate_qos_spec'] }], roles: ['admin'] },
});

associationMutation('disassociateQosSpec', disassociateQosSpec, {
  description: 'Removes the QoS spec of a volume type, even if the type has another QoS spec than the given one.',
  cinder: { rest: [{ call: 'GET /qos-specs/{id}/disassociate', sdk: ['disassociate_qos_spec'] }], roles: ['admin'] },
});

action(qosSpec, 'disassociateAllQosSpec', {
  description: 'Removes a QoS spec from all volume types that have the QoS spec.',
  cinder: {
    rest: [{ call: 'GET /qos-specs/{id}/disassociate_all', sdk: ['disassociate_all_qos_spec'] }],
    roles: ['admin'],
  },
  run: ({ client }, { id }) => disassociateAllQosSpec(client, id),
});
