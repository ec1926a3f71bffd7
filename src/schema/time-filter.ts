import { builder } from './builder.ts';

/** The bounds of a timestamp. */
export const TimeFilter = builder.inputType('TimeFilter', {
  description:
    'The bounds of a timestamp. At least one is required, and a timestamp must be within all of them. Objects without the timestamp never match, not even with `neq`.',
  fields: (t) => ({
    gt: t.field({ type: 'DateTime', description: 'Later than this time.' }),
    gte: t.field({ type: 'DateTime', description: 'At this time or later.' }),
    lt: t.field({ type: 'DateTime', description: 'Earlier than this time.' }),
    lte: t.field({ type: 'DateTime', description: 'At this time or earlier.' }),
    eq: t.field({ type: 'DateTime', description: 'Exactly at this time. Most databases store whole seconds.' }),
    neq: t.field({ type: 'DateTime', description: 'At any other time.' }),
  }),
});
