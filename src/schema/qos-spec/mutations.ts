import { z } from 'zod';
import {
  associateQosSpec, createQosSpec, deleteQosSpec, deleteQosSpecKeys, disassociateAllQosSpec, disassociateQosSpec, updateQosSpec,
} from '../../cinder/resources/qos-spec-changes.ts';
import { filledText } from '../../resolvers/text.ts';
import { qosSpecKeys, qosSpecMap } from '../../resolvers/specs.ts';
import { QosSpecRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { QosConsumer } from './qos-spec.ts';

const qosSpec = subject('qosSpec', QosSpecRef, (loaders) => loaders.qosSpec);

creation(qosSpec, 'createQosSpec', {
  description: 'Makes a QoS spec. `POST /qos-specs`. Administrators.',
  input: (t) => ({
    name: t.string({ required: true, description: 'Its name, 1 to 255 characters, which no other has; it cannot change.' }),
    consumer: t.field({ type: QosConsumer, required: true, defaultValue: 'back-end', description: 'Who sees to it.' }),
    specs: t.field({ type: 'StringMap', description: 'What is promised, such as `read_iops_sec`: keys that its consumer knows, and values of up to 255 characters.' }),
  }),
  check: z.looseObject({ name: filledText('A QoS spec has a name.'), specs: qosSpecMap }),
  run: ({ client }, { name, consumer, specs }) => createQosSpec(client, { name, consumer, ...specs }),
});

action(qosSpec, 'updateQosSpec', {
  description: 'Sets specs of a QoS spec, or its consumer; what is not named stays. `PUT /qos-specs/{id}`. Administrators.',
  input: (t) => ({
    consumer: t.field({ type: QosConsumer, description: 'Who sees to it.' }),
    specs: t.field({ type: 'StringMap', description: 'The specs to set: keys that its consumer knows, and values of up to 255 characters.' }),
  }),
  check: z
    .looseObject({
      consumer: z.string({ error: 'Null cannot take it away: give FRONT_END, BACK_END or BOTH.' }).optional(),
      specs: qosSpecMap,
    })
    .refine(({ consumer, specs }) => consumer !== undefined || Object.keys(specs ?? {}).length > 0, {
      error: 'There is nothing to change: give consumer or specs.',
    }),
  run: ({ client }, { id, consumer, specs }) => updateQosSpec(client, id, { ...(consumer && { consumer }), ...specs }),
});

deletion(qosSpec, 'deleteQosSpec', {
  description: 'Deletes a QoS spec. `DELETE /qos-specs/{id}`. Administrators. Refused while a volume type has it, unless by force.',
  input: (t) => ({
    force: t.boolean({ required: true, defaultValue: false, description: 'Take it from the volume types that have it, and delete it.' }),
  }),
  run: ({ client }, { id, force }) => deleteQosSpec(client, id, force),
});

action(qosSpec, 'deleteQosSpecMetadata', {
  description: 'Takes specs from a QoS spec. `PUT /qos-specs/{id}/delete_keys`. Administrators. It ends at the first key that it lacks.',
  input: (t) => ({ keys: t.stringList({ required: true, description: 'The keys of the specs, each once.' }) }),
  check: z.looseObject({ keys: qosSpecKeys }),
  run: ({ client }, { id, keys }) => deleteQosSpecKeys(client, id, keys),
});

function associationMutation(name: string, call: typeof associateQosSpec, description: string, says: string): void {
  action(qosSpec, name, {
    description,
    input: (t) => ({ volumeTypeId: t.id({ required: true, description: says }) }),
    ids: { volumeTypeId: 'VolumeType' },
    run: ({ client }, { id, volumeTypeId }) => call(client, id, volumeTypeId),
  });
}

associationMutation('associateQosSpec', associateQosSpec, 'Gives a QoS spec to a volume type, which may have no other. `GET /qos-specs/{id}/associate?vol_type_id=`. Administrators.', 'The volume type that is to have it.');
associationMutation('disassociateQosSpec', disassociateQosSpec, 'Takes a QoS spec, or whichever it has, from a volume type. `GET /qos-specs/{id}/disassociate?vol_type_id=`. Administrators.', 'The volume type that is to have none.');

action(qosSpec, 'disassociateAllQosSpec', {
  description: 'Takes a QoS spec from every volume type that has it. `GET /qos-specs/{id}/disassociate_all`. Administrators.',
  run: ({ client }, { id }) => disassociateAllQosSpec(client, id),
});
