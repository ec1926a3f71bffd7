import type { Identified } from '../cinder/resource.ts';
import { globalId } from '../resolvers/common/ids.ts';
import { loadNode } from '../resolvers/common/node.ts';
import { builder } from './builder.ts';
import { cinder } from './facts/facts.ts';

/** The interface of every object with a global ID. */
export const NodeRef = builder.interfaceRef<Identified>('Node').implement({
  description: 'An object with a global ID.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The global ID, such as `Volume:6f7d6ba0-2d4c-4a0b-9f3e-2b8f1f1d7c11`. Unique among all types.',
      resolve: globalId,
    }),
    cinderId: t.exposeID('id', {
      nullable: false,
      description: 'The ID in Cinder. Arguments that take a global ID accept this ID too.',
    }),
  }),
});

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    description: 'An object by its global ID.',
    extensions: cinder({
      calls: 'one',
      nullIf: ['the object does not exist', 'the object is not visible to the caller'],
    }),
    args: { id: t.arg.id({ required: true, description: 'The global ID of the object.' }) },
    resolve: (_, { id }, context) => loadNode(context, id, ['id']),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description:
      'Objects by their global IDs, in the order of the IDs. An item is null if the object does not exist or is not visible to the caller. Objects of one type are loaded together.',
    args: { ids: t.arg.idList({ required: true, description: 'The global IDs of the objects, of any types.' }) },
    resolve: (_, { ids }, context) => ids.map((id) => loadNode(context, id, ['ids'])),
  }),
}));
