import { toSnakeCase } from '../../cinder/writes.ts';
import { deleteVolume, extendVolume, updateVolume } from '../../cinder/resources/volumes.ts';
import { createVolume, newVolume } from '../../resolvers/volume/create-volume.ts';
import { somethingOf } from '../../resolvers/common/inputs.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { VolumeRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { VolumeTypeReferenceInput } from '../type-reference-inputs.ts';

/** Volumes, as the subject of mutations. */
export const volume = subject('volume', VolumeRef, (loaders) => loaders.volume);

const VolumeSourceInput = builder.inputType('VolumeSourceInput', {
  description:
    'The resource from which a volume is created: a snapshot, volume, backup or image. Exactly one field is required.',
  isOneOf: true,
  fields: (t) => ({
    snapshotId: t.id({
      description: 'The snapshot from which the volume is created.',
      extensions: cinder({ idOf: 'Snapshot' }),
    }),
    volumeId: t.id({ description: 'The volume to clone.', extensions: cinder({ idOf: 'Volume' }) }),
    backupId: t.id({
      description: 'The backup from which the volume is created.',
      extensions: cinder({ since: '3.47', idOf: 'Backup' }),
    }),
    imageId: t.id({ description: 'The ID in Glance of the image from which the volume is created. Requires `size`.' }),
  }),
});

creation(volume, 'createVolume', {
  description: 'Creates a volume, optionally from a snapshot, volume, backup or image.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes',
        transition: 'creating → available or error (image: creating → downloading → available)',
        sdk: ['create_volume'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    size: t.int({
      description:
        'The size of the volume, in GiB. Optional if the source is a snapshot, volume or backup. Defaults to the size of that source.',
    }),
    name: t.string({ description: 'The name of the volume, up to 255 characters.' }),
    description: t.string({ description: 'The description of the volume, up to 255 characters.' }),
    volumeType: t.field({
      type: VolumeTypeReferenceInput,
      description: 'The type of the volume. Defaults to the default volume type.',
    }),
    availabilityZone: t.string({ description: 'The availability zone of the volume. Cinder chooses one by default.' }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The metadata of the volume. Keys and values have up to 255 characters.',
    }),
    source: t.field({
      type: VolumeSourceInput,
      description: 'The resource from which the volume is created. By default, the volume is empty.',
    }),
    groupId: t.id({
      description: 'The group to which the volume is added.',
      extensions: cinder({ since: '3.13', idOf: 'Group' }),
    }),
    schedulerHints: t.field({
      type: 'JSONObject',
      description: 'Hints for the scheduler, such as `{"different_host": ["1f6c7b90-3a8e-4c53-9d3f-5a1f0f7d8e21"]}`.',
    }),
  }),
  ids: {
    source: { snapshotId: 'Snapshot', volumeId: 'Volume', backupId: 'Backup' },
    groupId: 'Group',
    volumeType: { id: 'VolumeType' },
  },
  check: newVolume,
  run: createVolume,
  transition: { status: ['available'], failures: ['error'] },
});

export const volumeExtension = action(volume, 'extendVolume', {
  description: 'Extends a volume. The volume returns to its former status.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-extend',
        transition: 'extending → available or error_extending',
        sdk: ['extend_volume'],
      },
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-extend',
        when: 'if the volume is in use',
        since: '3.42',
        transition: 'in-use → extending → in-use or error_extending',
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    newSize: t.int({
      required: true,
      description: 'The new size of the volume, in GiB. Must be larger than the current size.',
    }),
  }),
  run: ({ client }, { id, newSize }) => extendVolume(client, id, newSize),
  transition: {
    status: ['available', 'in-use'],
    failures: ['error', 'error_extending'],
    changed: ({ size }, { newSize }) => size === newSize,
  },
});

action(volume, 'updateVolume', {
  description: 'Updates the name, description or metadata of a volume. At least one of them is required.',
  cinder: { rest: [{ call: 'PUT /volumes/{id}', sdk: ['update_volume'] }], roles: ['member'] },
  input: (t) => ({
    name: t.string({ description: 'The new name of the volume, up to 255 characters. Null removes the name.' }),
    description: t.string({
      description: 'The new description of the volume, up to 255 characters. Null removes the description.',
    }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The new metadata of the volume. All existing keys are replaced.',
    }),
  }),
  check: somethingOf('name', 'description', 'metadata'),
  run: ({ client }, { id, name, description, metadata }) =>
    updateVolume(client, id, toSnakeCase({ name, description, metadata: metadata ?? undefined })),
});

export const volumeDeletion = deletion(volume, 'deleteVolume', {
  description: 'Deletes a volume.',
  cinder: {
    rest: [
      { call: 'DELETE /volumes/{id}', transition: 'deleting → deleted or error_deleting', sdk: ['delete_volume'] },
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-force_delete',
        when: 'with `force` on a cloud older than 3.23',
        roles: ['admin'],
        transition: 'deleting → deleted or error_deleting',
        sdk: ['delete_volume(force=True)'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    cascade: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether the snapshots of the volume are also deleted. If false, a volume with snapshots is not deleted.',
    }),
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the volume is deleted regardless of its status.',
      extensions: cinder({ roles: ['admin'] }),
    }),
  }),
  run: ({ client }, { id, cascade, force }) => deleteVolume(client, id, { cascade, force }),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
