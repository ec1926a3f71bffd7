import { builder } from './builder.ts';

/** The arguments of every connection. */
export const pagingArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 50, description: 'The number of items, 0 to 1000. With 0 no item is read: for `totalCount` alone.' }),
  after: t.string({ description: 'Returns the items after this cursor. The cursor must come from a list with the same order. Its row may have been deleted: the cursor also names the two rows before it, and is refused with `CURSOR_EXPIRED` only if all three were.' }),
}));
