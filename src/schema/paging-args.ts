import { builder } from './builder.ts';

/** The arguments of every connection. */
export const pagingArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 50, description: 'The maximum number of items, from 0 to 1000. Use 0 to read only `totalCount`.' }),
  after: t.string({ description: 'Returns the items after this cursor. The cursor must come from a list with the same order. Fails with `CURSOR_EXPIRED` if the item and the two items before it were deleted.' }),
}));
