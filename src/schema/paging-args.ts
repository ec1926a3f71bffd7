import { builder } from './builder.ts';

/** The arguments of a connection that can only be read forward, because it is a list of another service. */
export const forwardPagingArgs = builder.args((t) => ({
  first: t.int({ description: 'The maximum number of items, from 0 to 1000. Defaults to 50.' }),
  after: t.string({
    description:
      'Returns the items after this cursor. Fails with `CURSOR_EXPIRED` if the item and the two items before it were deleted.',
  }),
}));

/** The arguments of every connection of resources of Cinder. */
export const pagingArgs = builder.args((t) => ({
  first: t.int({
    description: 'The maximum number of items, from 0 to 1000. Defaults to 50. Use 0 to read only `totalCount`.',
  }),
  after: t.string({
    description:
      'Returns the items after this cursor. The cursor must come from a list with the same order. Fails with `CURSOR_EXPIRED` if the item and the two items before it were deleted.',
  }),
  last: t.int({
    description:
      'The maximum number of items at the end of the list, or before `before`, from 0 to 1000. Cannot be combined with `first` or `after`.',
  }),
  before: t.string({
    description:
      'Returns the items before this cursor, the nearest ones if `last` limits them. The cursor must come from a list with the same order.',
  }),
}));
