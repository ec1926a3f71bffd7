import { omitNullish } from '../../cinder/writes.ts';
import { manageVolume, type BackendReference } from '../../cinder/resources/manage.ts';
import { unmanage } from '../../cinder/resources/volume-actions.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import { backendReference, targetOf } from '../../resolvers/common/backend-target.ts';
import { idOrNameOf } from '../../resolvers/common/type-reference.ts';
import { BackendTargetInput } from '../backend-target-input.ts';
import { action, creation } from '../subject.ts';
import { VolumeTypeReferenceInput } from '../type-reference-inputs.ts';
import { volume } from './mutations.ts';

creation(volume, 'manageVolume', {
  description:
    'Brings an existing volume of a backend under the management of Cinder. The volume becomes `ERROR` if the backend does not have it.',
  cinder: {
    rest: [
      {
        call: 'POST /manageable_volumes',
        transition: 'managing (shown as creating) → available or error (error_managing shown as error)',
        sdk: ['manage_volume'],
      },
    ],
    since: '3.8',
    roles: ['admin'],
  },
  input: (t) => ({
    target: t.field({
      type: BackendTargetInput,
      required: true,
      description: 'The host or cluster that has the volume, including the pool.',
    }),
    ref: t.field({
      type: 'JSON',
      required: true,
      description:
        'The reference of the volume in the backend, such as `{"source-name": "lun-12"}`. The `reference` of a manageable volume, or a text.',
    }),
    name: t.string({ description: 'The name of the volume, up to 255 characters.' }),
    description: t.string({ description: 'The description of the volume, up to 255 characters.' }),
    volumeType: t.field({
      type: VolumeTypeReferenceInput,
      description: 'The type of the volume. Defaults to the default volume type.',
    }),
    availabilityZone: t.string({
      description: 'The availability zone of the volume. Defaults to that of the backend.',
    }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The metadata of the volume. Keys and values have up to 255 characters.',
    }),
    bootable: t.boolean({ description: 'Whether a server can boot from the volume. Defaults to false.' }),
  }),
  ids: { volumeType: { id: 'VolumeType' } },
  check: backendReference,
  run: (context, { target, ref, volumeType, name, description, availabilityZone, metadata, bootable }) => {
    const type = volumeType == null ? null : idOrNameOf(volumeType);
    const fields = omitNullish({ name, description, volumeType: type, availabilityZone, metadata, bootable });
    return manageVolume(context.client, targetOf(context, target), ref as BackendReference, fields);
  },
  transition: { status: ['available'], failures: ['error', 'error_managing'] },
});

action(volume, 'unmanageVolume', {
  description:
    'Removes a volume from the management of Cinder. The data stays on the backend. The volume must have no snapshots and no attachments, and be in no group.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-unmanage',
        transition: 'unmanaging → deleted or error_unmanaging',
        sdk: ['unmanage_volume'],
      },
    ],
    roles: ['admin'],
  },
  run: ({ client }, { id }) => unmanage(client, volumes, id),
  transition: { status: null, failures: ['error', 'error_unmanaging'] },
});
