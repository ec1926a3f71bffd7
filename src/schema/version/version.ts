import type { Endpoint } from '../../cinder/endpoint.ts';
import { builder } from '../builder.ts';

const ApiVersion = builder.objectRef<Endpoint>('ApiVersion').implement({
  description: 'Which microversions of Cinder\'s API are spoken.',
  fields: (t) => ({
    microversion: t.exposeString('microversion', { nullable: false, description: 'The one that this gateway uses: the highest that both sides know, such as `3.70`. Fields of newer ones are null.' }),
    minMicroversion: t.string({ nullable: false, description: 'The oldest that the cloud offers.', resolve: ({ offered }) => offered.min }),
    maxMicroversion: t.string({ nullable: false, description: 'The newest that the cloud offers.', resolve: ({ offered }) => offered.max }),
  }),
});

builder.queryField('apiVersion', (t) =>
  t.field({
    type: ApiVersion,
    nullable: false,
    description: 'The API of the cloud behind this gateway. `GET /v3/`, asked once in ten minutes for everyone.',
    resolve: (_, __, { client }) => client.endpoint,
  }),
);
