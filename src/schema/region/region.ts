import type { Region } from '../../resolvers/region/regions.ts';
import { regions } from '../../resolvers/region/regions.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';

const RegionRef = builder.objectRef<Region>('Region').implement({
  description: 'A region of the cloud that has Block Storage.',
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: false,
      description: 'The name of the region in the catalog of Keystone.',
    }),
    current: t.exposeBoolean('current', { nullable: false, description: 'Whether the operation runs in this region.' }),
  }),
});

builder.queryField('regions', (t) =>
  t.field({
    type: [RegionRef],
    nullable: false,
    description:
      "The regions that have Block Storage, from the catalog of the caller's token. The HTTP header or connection parameter `X-OpenStack-Region` selects a region. Empty if the gateway is configured with a fixed endpoint.",
    extensions: cinder({ calls: 'none' }),
    resolve: (_, _args, context) => regions(context),
  }),
);
