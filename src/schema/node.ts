import type { Identified } from '../cinder/resource.ts';
import { globalId } from '../resolvers/ids.ts';
import { loadNode } from '../resolvers/node.ts';
import { builder } from './builder.ts';

/** What has an id. */
export const NodeRef = builder.interfaceRef<Identified>('Node').implement({
  description: 'Anything with a global id.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The global id, `Type:cinderId`: unique over all types, and taken wherever an id is.',
      resolve: globalId,
    }),
    cinderId: t.exposeID('id', { nullable: false, description: 'Cinder\'s own id, a UUID. Taken wherever an id is, too.' }),
  }),
});

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    description: 'Any resource by its global id; null where there is none that the caller may see. `GET` of that resource.',
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: (_, { id }, context) => loadNode(id, context, ['id']),
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'Resources by their global ids, in the order of the ids; null for one that is not there. Ids of one type are loaded together.',
    args: { ids: t.arg.idList({ required: true, description: 'Global ids, of any types.' }) },
    resolve: (_, { ids }, context) => ids.map((id) => loadNode(id, context, ['ids'])),
  }),
}));
