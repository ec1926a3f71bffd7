import { omitNullish, toSnakeCase } from '../../cinder/writes.ts';
import { removeByForce } from '../../cinder/resources/admin-actions.ts';
import { createSnapshot, updateSnapshot } from '../../cinder/resources/snapshot-actions.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { somethingOf } from '../../resolvers/common/inputs.ts';
import { cinder } from '../facts/facts.ts';
import { SnapshotRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

/** Snapshots, as the subject of mutations. */
export const snapshot = subject('snapshot', SnapshotRef, (loaders) => loaders.snapshot);

creation(snapshot, 'createSnapshot', {
  description: 'Creates a snapshot of a volume. The volume must be `AVAILABLE` or `IN_USE`.',
  cinder: {
    rest: [
      { call: 'POST /snapshots', transition: 'creating → available or error', sdk: ['create_snapshot'] },
      { call: 'POST /snapshots', when: 'if the volume is in use, without `force`', since: '3.66' },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    volumeId: t.id({
      required: true,
      description: 'The volume of the snapshot.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
    name: t.string({ description: 'The name of the snapshot, up to 255 characters.' }),
    description: t.string({ description: 'The description of the snapshot, up to 255 characters.' }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The metadata of the snapshot. Keys and values have up to 255 characters.',
    }),
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the volume may be in use. Newer clouds always accept a volume in use.',
    }),
  }),
  ids: { volumeId: 'Volume' },
  run: ({ client }, { volumeId, name, description, metadata, force }) =>
    createSnapshot(client, omitNullish({ volumeId, name, description, metadata }), force),
  transition: { status: ['available'], failures: ['error'] },
});

action(snapshot, 'updateSnapshot', {
  description: 'Updates the name or description of a snapshot. At least one of them is required.',
  cinder: { rest: [{ call: 'PUT /snapshots/{id}', sdk: ['update_snapshot'] }], roles: ['member'] },
  input: (t) => ({
    name: t.string({ description: 'The new name of the snapshot, up to 255 characters. Null removes the name.' }),
    description: t.string({
      description: 'The new description of the snapshot, up to 255 characters. Null removes the description.',
    }),
  }),
  check: somethingOf('name', 'description'),
  run: ({ client }, { id, name, description }) => updateSnapshot(client, id, toSnakeCase({ name, description })),
});

export const snapshotDeletion = deletion(snapshot, 'deleteSnapshot', {
  description: 'Deletes a snapshot.',
  cinder: {
    rest: [
      { call: 'DELETE /snapshots/{id}', transition: 'deleting → deleted or error_deleting', sdk: ['delete_snapshot'] },
      {
        call: 'POST /snapshots/{id}/action',
        action: 'os-force_delete',
        when: 'with `force`',
        roles: ['admin'],
        transition: 'deleting → deleted or error_deleting',
        sdk: ['delete_snapshot(force=True)'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    force: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the snapshot is deleted regardless of its status.',
      extensions: cinder({ roles: ['admin'] }),
    }),
  }),
  run: ({ client }, { id, force }) => removeByForce(client, snapshots, id, force),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
