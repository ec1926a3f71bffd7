import type { ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Identified } from '../cinder/resource.ts';
import type { Connection, ConnectionWants } from '../resolvers/connection.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { selectedFields } from './selection.ts';

const PageInfo = builder.objectRef<Connection<unknown>>('PageInfo').implement({
  description: 'Where a page lies in its list. Lists go forward only: Cinder has no backward marker.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { nullable: false, description: 'Whether there are items behind this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { nullable: false, description: 'Whether the page was asked for with `after`.' }),
    startCursor: t.string({ description: 'The cursor of the first item; null on an empty page.', resolve: ({ edges }) => edges[0]?.cursor }),
    endCursor: t.string({ description: 'The cursor of the last item, for `after` of the next page; null on an empty page.', resolve: ({ edges }) => edges.at(-1)?.cursor }),
  }),
});

/** A type of resource, whichever it is: a connection knows no more of its items than that they have ids. */
export type NodeTypeRef = ObjectRef<SchemaTypes, Identified, Identified>;
export type ConnectionRef = ObjectRef<SchemaTypes, Connection<Identified>, Connection<Identified>>;

/** The connection type over a type of resource: `VolumeConnection`, `VolumeEdge`. */
export function connectionRef(node: NodeTypeRef, count: string): ConnectionRef {
  const edge = builder.objectRef<Connection<Identified>['edges'][number]>(`${node.name}Edge`).implement({
    description: `A ${node.name} in a list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { nullable: false, description: 'For `after`: go on behind this item.' }),
      node: t.field({ type: node, nullable: false, description: 'The item itself.', resolve: (item) => item.node }),
    }),
  });
  return builder.objectRef<Connection<Identified>>(`${node.name}Connection`).implement({
    description: `A page of a list of ${node.name}s.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], nullable: false, description: 'The items with their cursors.', resolve: ({ edges }) => edges }),
      nodes: t.field({
        type: [node],
        nullable: false,
        description: 'The items without their cursors.',
        resolve: ({ edges }) => edges.map((item) => item.node),
      }),
      pageInfo: t.field({ type: PageInfo, nullable: false, description: 'Where the page lies.', resolve: (connection) => connection }),
      totalCount: t.exposeInt('totalCount', { description: count }),
    }),
  });
}

/** Of a connection, what is selected. */
export function connectionWants(info: GraphQLResolveInfo): ConnectionWants {
  const fields = selectedFields(info);
  return {
    items: fields.has('nodes') || fields.has('edges') || fields.has('pageInfo'),
    totalCount: fields.has('totalCount'),
  };
}
