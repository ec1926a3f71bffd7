import { builder } from './builder.ts';

/** A bound of a timestamp. */
export const TimeFilter = builder.inputType('TimeFilter', {
  description: 'A bound of a timestamp. Exactly one field is required. Objects without the timestamp never match, not even with `neq`.',
  fields: (t) => ({
    gt: t.field({ type: 'DateTime', description: 'Later than this time.' }),
    gte: t.field({ type: 'DateTime', description: 'At this time or later.' }),
    lt: t.field({ type: 'DateTime', description: 'Earlier than this.' }),
    lte: t.field({ type: 'DateTime', description: 'At this time or earlier.' }),
    eq: t.field({ type: 'DateTime', description: 'Exactly at this time. Most databases store whole seconds.' }),
    neq: t.field({ type: 'DateTime', description: 'At any other time.' }),
  }),
});
