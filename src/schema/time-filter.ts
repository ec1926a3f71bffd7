import { builder } from './builder.ts';

/** One bound of a time. */
export const TimeFilter = builder.inputType('TimeFilter', {
  description: 'A bound of a time: exactly one, as Cinder would join several by "or". What has no such time fits none, not even `neq`.',
  fields: (t) => ({
    gt: t.field({ type: 'DateTime', description: 'Later than this.' }),
    gte: t.field({ type: 'DateTime', description: 'At this time or later.' }),
    lt: t.field({ type: 'DateTime', description: 'Earlier than this.' }),
    lte: t.field({ type: 'DateTime', description: 'At this time or earlier.' }),
    eq: t.field({ type: 'DateTime', description: 'At this very time; databases as a rule keep whole seconds.' }),
    neq: t.field({ type: 'DateTime', description: 'At any other time.' }),
  }),
});
