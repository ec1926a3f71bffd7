import { given } from '../../cinder/changes.ts';
import { manageSnapshot, type BackendReference } from '../../cinder/resources/manage.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { unmanage } from '../../cinder/resources/volume-actions.ts';
import { backendReference } from '../../resolvers/backend-place.ts';
import { action, creation } from '../subject.ts';
import { snapshot } from './mutations.ts';

creation(snapshot, 'manageSnapshot', {
  description: 'Takes a snapshot of a backend over, one that Cinder did not make. `POST /manageable_snapshots`. Administrators; microversion 3.8. It goes from CREATING to AVAILABLE, or ERROR where the backend does not have it.',
  input: (t) => ({
    volumeId: t.id({ required: true, description: 'The volume that it is of.' }),
    ref: t.field({ type: 'JSON', required: true, description: 'How the driver calls it: the `reference` of a manageable snapshot, such as `{"source-name": "…"}`, or text.' }),
    name: t.string({ description: 'Its name, up to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its metadata: keys and values of up to 255 characters.' }),
  }),
  ids: { volumeId: 'Volume' },
  since: '3.8',
  check: backendReference,
  run: ({ client }, { volumeId, ref, name, description, metadata }) =>
    manageSnapshot(client, volumeId, ref as BackendReference, given({ name, description, metadata })),
  transition: { status: ['available'], failures: ['error'] },
});

action(snapshot, 'unmanageSnapshot', {
  description: 'Hands a snapshot back to its backend: Cinder forgets it, its data stay. `POST /snapshots/{id}/action`, `os-unmanage`. Administrators; AVAILABLE or ERROR, and of no group snapshot. It goes to UNMANAGING and is gone, or to ERROR_DELETING.',
  run: ({ client }, { id }) => unmanage(client, snapshots, id),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
