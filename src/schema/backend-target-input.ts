import { builder } from './builder.ts';
import { cinder } from './facts/facts.ts';

/** A backend as the input of a mutation. Mutations of services require a newer microversion for a cluster. */
export const BackendTargetInput = builder.inputType('BackendTargetInput', {
  description: 'A backend, by its host or its cluster. Exactly one field is required.',
  isOneOf: true,
  fields: (t) => ({
    host: t.string({ description: 'The host, such as `node-1@lvm`, or `node-1@lvm#pool-1` for a pool.' }),
    cluster: t.string({
      description: 'The cluster, such as `cluster-1@lvm`, or `cluster-1@lvm#pool-1` for a pool.',
      extensions: cinder({ since: '3.16' }),
    }),
  }),
});
