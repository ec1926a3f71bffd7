import { childrenBy } from '../../resolvers/children.ts';
import { VolumeConnection } from '../connections.ts';
import { NodeRef } from '../node.ts';
import { pagingArgs } from '../paging-args.ts';
import { VolumeTypeRef } from '../refs.ts';

VolumeTypeRef.implement({
  description: 'A volume type: what a volume is promised, and so which backend can hold it. `GET /types/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, which no other type has.' }),
    description: t.exposeString('description', { description: 'What the operator says about it.' }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether every project may use it.' }),
    extraSpecs: t.expose('extraSpecs', {
      type: 'StringMap',
      description: 'What a backend must offer to hold its volumes; users other than administrators see a few keys only.',
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes of this type. One call (`GET /volumes/detail`): filtered for administrators, the project\'s list for others. Microversion 3.63.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfVolumeType),
    }),
  }),
});
