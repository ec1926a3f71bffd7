import { given, spelt } from '../../cinder/changes.ts';
import { removeByForce } from '../../cinder/resources/admin-actions.ts';
import { createSnapshot, updateSnapshot } from '../../cinder/resources/snapshot-actions.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { somethingOf } from '../../resolvers/inputs.ts';
import { SnapshotRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

/** What the mutations of snapshots act on. */
export const snapshot = subject('snapshot', SnapshotRef, (loaders) => loaders.snapshot);

creation(snapshot, 'createSnapshot', {
  description: 'Makes a snapshot of a volume. `POST /snapshots`. Members. It goes from CREATING to AVAILABLE, or ERROR.',
  input: (t) => ({
    volumeId: t.id({ required: true, description: 'The volume to make it of: available, or in use (from microversion 3.66 on; before, by `force`).' }),
    name: t.string({ description: 'Its name, up to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its metadata: keys and values of up to 255 characters.' }),
    force: t.boolean({ required: true, defaultValue: false, description: 'Of a volume in use too. Needless from microversion 3.66 on.' }),
  }),
  ids: { volumeId: 'Volume' },
  run: ({ client }, { volumeId, name, description, metadata, force }) =>
    createSnapshot(client, given({ volumeId, name, description, metadata }), force),
  transition: { status: ['available'], failures: ['error'] },
});

action(snapshot, 'updateSnapshot', {
  description: 'Changes a snapshot\'s name or description. `PUT /snapshots/{id}`. Members.',
  input: (t) => ({
    name: t.string({ description: 'Its new name, up to 255 characters; null takes it away.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters; null takes it away.' }),
  }),
  check: somethingOf('name', 'description'),
  run: ({ client }, { id, name, description }) => updateSnapshot(client, id, spelt({ name, description })),
});

deletion(snapshot, 'deleteSnapshot', {
  description: 'Deletes a snapshot. `DELETE /snapshots/{id}`; by force `POST /snapshots/{id}/action`, `os-force_delete`. Members. It goes to DELETING and is gone, or to ERROR_DELETING.',
  input: (t) => ({
    force: t.boolean({ required: true, defaultValue: false, description: 'Delete it whatever its status. Administrators.' }),
  }),
  run: ({ client }, { id, force }) => removeByForce(client, snapshots, id, force),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
