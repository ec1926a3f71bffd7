import { builder } from './builder.ts';

/** The arguments of every connection. */
export const pagingArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 50, description: 'How many items, 1 to 1000.' }),
  after: t.string({ description: 'Go on behind the item with this cursor. It must come from a list sorted as this one is.' }),
}));
