import type { Region } from '../../resolvers/regions.ts';
import { regions } from '../../resolvers/regions.ts';
import { builder } from '../builder.ts';

const RegionRef = builder.objectRef<Region>('Region').implement({
  description: 'A region of the cloud: one Cinder.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The name of the region in Keystone\'s catalog.' }),
    current: t.exposeBoolean('current', { nullable: false, description: 'Whether the operation runs in this region.' }),
  }),
});

builder.queryField('regions', (t) =>
  t.field({
    type: [RegionRef],
    nullable: false,
    description:
      'The regions that have Block Storage, from the catalog of the caller\'s token. The header or connectionParam `X-OpenStack-Region` selects one. No call. Empty if the gateway is configured with a fixed endpoint.',
    resolve: (_, _args, context) => regions(context),
  }),
);
