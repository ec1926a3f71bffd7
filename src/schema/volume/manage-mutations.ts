import { given } from '../../cinder/changes.ts';
import { manageVolume, type BackendReference } from '../../cinder/resources/manage.ts';
import { unmanage } from '../../cinder/resources/volume-actions.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import { backendReference, onePlace, placeOf } from '../../resolvers/backend-place.ts';
import { idOrName } from '../../resolvers/ids.ts';
import { action, creation } from '../subject.ts';
import { volume } from './mutations.ts';

creation(volume, 'manageVolume', {
  description: 'Takes a volume of a backend over, one that Cinder did not make. `POST /manageable_volumes`. Administrators; microversion 3.8. It goes from CREATING to AVAILABLE, or ERROR where the backend does not have it.',
  input: (t) => ({
    host: t.string({ description: 'The backend that has it: `host@backend#pool`. Either this or a cluster.' }),
    cluster: t.string({ description: 'The cluster whose backend has it. Microversion 3.16.' }),
    ref: t.field({ type: 'JSON', required: true, description: 'How the driver calls it: the `reference` of a manageable volume, such as `{"source-name": "…"}`, or text.' }),
    name: t.string({ description: 'Its name, up to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    volumeType: t.string({ description: 'The name or id of its type; without it the default type is taken.' }),
    availabilityZone: t.string({ description: 'The availability zone that it is said to be in; without it the backend\'s.' }),
    metadata: t.field({ type: 'StringMap', description: 'Its metadata: keys and values of up to 255 characters.' }),
    bootable: t.boolean({ description: 'Whether servers can boot from it; without it, no.' }),
  }),
  since: '3.8',
  check: onePlace.and(backendReference),
  run: (context, { host, cluster, ref, volumeType, name, description, availabilityZone, metadata, bootable }) => {
    const type = volumeType == null ? null : idOrName('VolumeType', volumeType);
    const fields = given({ name, description, volumeType: type, availabilityZone, metadata, bootable });
    return manageVolume(context.client, placeOf(context, { host, cluster }), ref as BackendReference, fields);
  },
  transition: { status: ['available'], failures: ['error', 'error_managing'] },
});

action(volume, 'unmanageVolume', {
  description: 'Hands a volume back to its backend: Cinder forgets it, its data stay. `POST /volumes/{id}/action`, `os-unmanage`. Administrators; no snapshots, no attachments, no group. It goes to UNMANAGING and is gone, or to ERROR_UNMANAGING.',
  run: ({ client }, { id }) => unmanage(client, volumes, id),
  transition: { status: null, failures: ['error', 'error_unmanaging'] },
});
