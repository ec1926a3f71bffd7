import type { Endpoint } from '../../cinder/endpoint.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';

const ApiVersion = builder.objectRef<Endpoint>('ApiVersion').implement({
  description: 'The microversions of the API of Cinder.',
  fields: (t) => ({
    microversion: t.exposeString('microversion', {
      nullable: false,
      description:
        'The microversion that this gateway uses, such as `3.70`: the highest that both sides support. Fields that require a newer one are null.',
    }),
    minMicroversion: t.string({
      nullable: false,
      description: 'The oldest microversion that the cloud supports.',
      resolve: ({ offered }) => offered.min,
    }),
    maxMicroversion: t.string({
      nullable: false,
      description: 'The newest microversion that the cloud supports.',
      resolve: ({ offered }) => offered.max,
    }),
  }),
});

builder.queryField('apiVersion', (t) =>
  t.field({
    type: ApiVersion,
    nullable: false,
    description:
      'The API version of the cloud behind this gateway. The version is cached for ten minutes for all callers.',
    extensions: cinder({
      rest: [{ call: 'GET /v3/' }, { call: 'GET /', when: 'if the version document of `/v3` is not available' }],
    }),
    resolve: (_, __, { client }) => client.endpoint,
  }),
);
