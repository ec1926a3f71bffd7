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

export type EdgeRef = ObjectRef<SchemaTypes, Edge, Edge>;

type Edge = Connection<Identified>['edges'][number];

/** The edge type of a connection: `VolumeEdge`. */
export function edgeRef(node: NodeTypeRef): EdgeRef {
  return builder.objectRef<Edge>(`${node.name}Edge`).implement({
    description: `A ${node.name} in a list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { nullable: false, description: 'The cursor of this item, for `after`.' }),
      node: t.field({ type: node, nullable: false, description: `The ${node.name} at this edge.`, resolve: (item) => item.node }),
    }),
  });
}

/**
 * The connection type of a type of resource: `VolumeConnection`.
 *
 * @param count the description of `totalCount`
 * @param edge given if other types use it too
 */
export function connectionRef(node: NodeTypeRef, count: string, edge = edgeRef(node)): ConnectionRef {
  return builder.objectRef<Connection<Identified>>(`${node.name}Connection`).implement({
    description: `A page of a list of ${node.name}s.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], nullable: false, description: 'The items with their cursors.', resolve: ({ edges }) => edges }),
      nodes: t.field({
        type: [node],
        nullable: false,
        description: 'The items without their cursors.',
        resolve: (connection) => connection.nodes ?? connection.edges.map((item) => item.node),
      }),
      pageInfo: t.field({ type: PageInfo, nullable: false, description: 'Where the page lies.', resolve: (connection) => connection }),
      totalCount: t.exposeInt('totalCount', { description: count }),
    }),
  });
}

/** The selected parts of a connection. @param first the number of items on the page */
export function connectionWants(info: GraphQLResolveInfo, first: number): ConnectionWants {
  const fields = selectedFields(info);
  return {
    items: fields.has('pageInfo') || (first !== 0 && (fields.has('nodes') || fields.has('edges'))),
    totalCount: fields.has('totalCount'),
  };
}
