import type { VolumeSummary } from '../../cinder/resources/volume-summary.ts';
import { volumeSummary } from '../../resolvers/volume-summary.ts';
import { builder } from '../builder.ts';

const MetadataValuesRef = builder.objectRef<NonNullable<VolumeSummary['metadata']>[number]>('MetadataValues').implement({
  description: 'A key of the metadata of volumes, with every value that some volume has for it.',
  fields: (t) => ({
    key: t.exposeString('key', { nullable: false, description: 'The key that they have.' }),
    values: t.exposeStringList('values', { nullable: false, description: 'Its values, each once.' }),
  }),
});

const VolumeSummaryRef = builder.objectRef<VolumeSummary>('VolumeSummary').implement({
  description: 'How many volumes there are, and how large they are together. `GET /volumes/summary`.',
  fields: (t) => ({
    totalCount: t.expose('totalCount', { type: 'SafeInt', description: 'How many volumes there are.' }),
    totalSize: t.expose('totalSize', { type: 'SafeInt', description: 'Their size together, in GiB.' }),
    metadata: t.expose('metadata', { type: [MetadataValuesRef], description: 'The metadata that they have. Microversion 3.36.' }),
  }),
});

builder.queryField('volumeSummary', (t) =>
  t.field({
    type: VolumeSummaryRef,
    description: 'How many volumes there are, and how large they are together. `GET /volumes/summary`, microversion 3.12.',
    args: {
      allProjects: t.arg.boolean({ defaultValue: false, description: 'Every project\'s, not the caller\'s alone (`all_tenants`). Administrators only.' }),
    },
    resolve: (_, args, context) => volumeSummary(args, context),
  }),
);
