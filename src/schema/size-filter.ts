import { builder } from './builder.ts';

/** The bounds of a size. */
export const SizeFilter = builder.inputType('SizeFilter', {
  description: 'The bounds of a size, in GiB. A size must be within all of them.',
  fields: (t) => ({
    gt: t.int({ description: 'Larger than this size.' }),
    gte: t.int({ description: 'This size or larger.' }),
    lt: t.int({ description: 'Smaller than this size.' }),
    lte: t.int({ description: 'This size or smaller.' }),
  }),
});
