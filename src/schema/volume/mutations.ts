import { spelt } from '../../cinder/changes.ts';
import { deleteVolume, extendVolume, updateVolume } from '../../cinder/resources/volumes.ts';
import { createVolume, newVolume } from '../../resolvers/create-volume.ts';
import { somethingOf } from '../../resolvers/inputs.ts';
import { VolumeRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

/** What the mutations of volumes act on. */
export const volume = subject('volume', VolumeRef, (loaders) => loaders.volume);

creation(volume, 'createVolume', {
  description: 'Makes a volume: empty, or from a snapshot, a volume, a backup or an image. `POST /volumes`. Members. It goes from CREATING to AVAILABLE, or ERROR.',
  input: (t) => ({
    size: t.int({ description: 'Its size in GiB. May be left out with a snapshot, a volume or a backup as the source: theirs is taken.' }),
    name: t.string({ description: 'Its name, up to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    volumeType: t.string({ description: 'The name or id of its type; without it the default type is taken.' }),
    availabilityZone: t.string({ description: 'The availability zone to make it in.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its metadata: keys and values of up to 255 characters.' }),
    snapshotId: t.id({ description: 'The snapshot to make it from.' }),
    sourceVolumeId: t.id({ description: 'The volume to clone.' }),
    backupId: t.id({ description: 'The backup to make it from. Microversion 3.47.' }),
    imageId: t.id({ description: 'The image to make it from, an id of Glance\'s.' }),
    groupId: t.id({ description: 'The group to put it in. Microversion 3.13.' }),
    schedulerHints: t.field({ type: 'JSONObject', description: 'Hints for the scheduler, such as `{"different_host": ["…"]}` (`OS-SCH-HNT:scheduler_hints`).' }),
  }),
  ids: { snapshotId: 'Snapshot', sourceVolumeId: 'Volume', backupId: 'Backup', groupId: 'Group' },
  check: newVolume,
  run: createVolume,
  transition: { status: ['available'], failures: ['error'] },
});

action(volume, 'extendVolume', {
  description: 'Makes a volume larger. `POST /volumes/{id}/action`, `os-extend`. Members; volumes in use from microversion 3.42 on. It goes to EXTENDING and back, or to ERROR_EXTENDING.',
  input: (t) => ({ newSize: t.int({ required: true, description: 'The new size in GiB, larger than the present one.' }) }),
  run: ({ client }, { id, newSize }) => extendVolume(client, id, newSize),
  transition: {
    status: ['available', 'in-use'],
    failures: ['error', 'error_extending'],
    changed: ({ size }, { newSize }) => size === newSize,
  },
});

action(volume, 'updateVolume', {
  description: 'Changes a volume\'s name, description or metadata. `PUT /volumes/{id}`. Members.',
  input: (t) => ({
    name: t.string({ description: 'Its new name, up to 255 characters; null takes it away.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters; null takes it away.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its new metadata, in the place of all that it has.' }),
  }),
  check: somethingOf('name', 'description', 'metadata'),
  run: ({ client }, { id, name, description, metadata }) =>
    updateVolume(client, id, spelt({ name, description, metadata: metadata ?? undefined })),
});

deletion(volume, 'deleteVolume', {
  description: 'Deletes a volume. `DELETE /volumes/{id}`. Members. It goes to DELETING and is gone, or to ERROR_DELETING.',
  input: (t) => ({
    cascade: t.boolean({ required: true, defaultValue: false, description: 'Delete its snapshots too; without it a volume with snapshots is refused.' }),
    force: t.boolean({ required: true, defaultValue: false, description: 'Delete it whatever its status. Administrators; before microversion 3.23 by `os-force_delete`.' }),
  }),
  run: ({ client }, { id, cascade, force }) => deleteVolume(client, id, { cascade, force }),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
