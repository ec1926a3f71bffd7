import type { FieldMap, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Identified } from '../cinder/resource.ts';
import type { Connection, ConnectionWants } from '../resolvers/common/connection.ts';
import { nounOf } from '../resolvers/common/ids.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { nullIf } from './facts/facts.ts';
import { selectedFields, selectedFieldsOf } from './selection.ts';

const PageInfo = builder.objectRef<Connection<unknown>>('PageInfo').implement({
  description: 'The position of a page in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      nullable: false,
      description:
        'Whether there are items after this page. With `last`, whether the page was requested with `before`.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      nullable: false,
      description:
        'Whether there are items before this page. With `first`, whether the page was requested with `after`.',
    }),
    startCursor: t.string({
      description: 'The cursor of the first item, for `before` of the previous page.',
      extensions: nullIf('the page is empty'),
      resolve: ({ startCursor }) => startCursor,
    }),
    endCursor: t.string({
      description: 'The cursor of the last item, for `after` of the next page.',
      extensions: nullIf('the page is empty'),
      resolve: ({ endCursor }) => endCursor,
    }),
  }),
});

/** The type of any resource. A connection only requires items with IDs. */
export type NodeTypeRef = ObjectRef<SchemaTypes, Identified, Identified>;
export type ConnectionRef = ObjectRef<SchemaTypes, Connection<Identified>, Connection<Identified>>;

export type EdgeRef = ObjectRef<SchemaTypes, Edge, Edge>;

type Edge = Connection<Identified>['edges'][number];

/** Creates the edge type of a connection: `VolumeEdge`. */
export function edgeRef(node: NodeTypeRef): EdgeRef {
  return builder.objectRef<Edge>(`${node.name}Edge`).implement({
    description: `One ${nounOf(node.name)} in a list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        nullable: false,
        description: 'The cursor of the item, for `after` or `before`.',
      }),
      node: t.field({
        type: node,
        nullable: false,
        description: `The ${nounOf(node.name)} of the edge.`,
        resolve: (item) => item.node,
      }),
    }),
  });
}

/** How the items of a list are counted. */
interface Count {
  /** A sentence about the way in which items are counted. */
  counting?: string;
  nullIf?: readonly string[];
}

/**
 * Creates the connection type of a resource type: `VolumeConnection`.
 *
 * @param count how items are counted, and the conditions under which `totalCount` is null. Never null without
 *   conditions. Null for a list that is never counted, which then has no `totalCount`.
 * @param edge the edge type, if other types use it too
 */
export function connectionRef(node: NodeTypeRef, count: Count | null, edge = edgeRef(node)): ConnectionRef {
  return builder.objectRef<Connection<Identified>>(`${node.name}Connection`).implement({
    description: `A page of a list of ${nounOf(node.name)}s.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        nullable: false,
        description: 'The items with their cursors.',
        resolve: ({ edges }) => edges,
      }),
      nodes: t.field({
        type: [node],
        nullable: false,
        description: 'The items without their cursors.',
        resolve: ({ nodes }) => nodes,
      }),
      pageInfo: t.field({
        type: PageInfo,
        nullable: false,
        description: 'The position of the page in the list.',
        resolve: (connection) => connection,
      }),
      ...(count && { totalCount: totalCountField(t, count) }),
    }),
  });
}

function totalCountField(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Connection<Identified>>,
  { counting, nullIf: conditions }: Count,
): FieldMap[string] {
  return t.int({
    nullable: conditions !== undefined,
    description: ['The number of items on all pages.', counting].filter(Boolean).join(' '),
    ...(conditions && { extensions: nullIf(...conditions) }),
    resolve: (connection) => connection.totalCount,
  });
}

/** Returns the selected parts of a connection. @param isEmpty whether a page without items is requested */
export function connectionWants(info: GraphQLResolveInfo, isEmpty: boolean): ConnectionWants {
  const fields = selectedFields(info);
  const pageInfo = selectedFieldsOf(info, 'pageInfo');
  const [hasNextPage, hasPreviousPage] = [pageInfo.has('hasNextPage'), pageInfo.has('hasPreviousPage')];
  const hasRows = fields.has('nodes') || fields.has('edges') || pageInfo.size > 0;
  return {
    items: isEmpty ? hasNextPage || hasPreviousPage : hasRows,
    totalCount: fields.has('totalCount'),
    hasNextPage,
    hasPreviousPage,
  };
}
