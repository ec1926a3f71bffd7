import { omitNullish } from '../../cinder/writes.ts';
import { manageSnapshot, type BackendReference } from '../../cinder/resources/manage.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { unmanage } from '../../cinder/resources/volume-actions.ts';
import { backendReference } from '../../resolvers/common/backend-target.ts';
import { cinder } from '../facts/facts.ts';
import { action, creation } from '../subject.ts';
import { snapshot } from './mutations.ts';

creation(snapshot, 'manageSnapshot', {
  description:
    'Brings an existing snapshot of a backend under the management of Cinder. The snapshot becomes `ERROR` if the backend does not have it.',
  cinder: {
    rest: [
      { call: 'POST /manageable_snapshots', transition: 'creating → available or error', sdk: ['manage_snapshot'] },
    ],
    since: '3.8',
    roles: ['admin'],
  },
  input: (t) => ({
    volumeId: t.id({
      required: true,
      description: 'The volume of the snapshot.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
    ref: t.field({
      type: 'JSON',
      required: true,
      description:
        'The reference of the snapshot in the backend, such as `{"source-name": "snapshot-12"}`. The `reference` of a manageable snapshot, or a text.',
    }),
    name: t.string({ description: 'The name of the snapshot, up to 255 characters.' }),
    description: t.string({ description: 'The description of the snapshot, up to 255 characters.' }),
    metadata: t.field({
      type: 'StringMap',
      description: 'The metadata of the snapshot. Keys and values have up to 255 characters.',
    }),
  }),
  ids: { volumeId: 'Volume' },
  check: backendReference,
  run: ({ client }, { volumeId, ref, name, description, metadata }) =>
    manageSnapshot(client, volumeId, ref as BackendReference, omitNullish({ name, description, metadata })),
  transition: { status: ['available'], failures: ['error'] },
});

action(snapshot, 'unmanageSnapshot', {
  description:
    'Removes a snapshot from the management of Cinder. The data stays on the backend. The snapshot must be `AVAILABLE` or `ERROR`, and not be part of a group snapshot.',
  cinder: {
    rest: [
      {
        call: 'POST /snapshots/{id}/action',
        action: 'os-unmanage',
        transition: 'unmanaging → deleted or error_deleting',
        sdk: ['unmanage_snapshot'],
      },
    ],
    roles: ['admin'],
  },
  run: ({ client }, { id }) => unmanage(client, snapshots, id),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
