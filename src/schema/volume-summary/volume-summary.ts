import type { VolumeSummary } from '../../cinder/resources/volume-summary.ts';
import { volumeSummary } from '../../resolvers/volume-summary/volume-summary.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';

const MetadataValuesRef = builder
  .objectRef<NonNullable<VolumeSummary['metadata']>[number]>('MetadataValues')
  .implement({
    description: 'A metadata key of the counted volumes, with its values.',
    fields: (t) => ({
      key: t.exposeString('key', { nullable: false, description: 'The metadata key.' }),
      values: t.exposeStringList('values', {
        nullable: false,
        description: 'The values of the key, without duplicates.',
      }),
    }),
  });

const VolumeSummaryRef = builder.objectRef<VolumeSummary>('VolumeSummary').implement({
  description: 'The number, total size and metadata of volumes.',
  extensions: cinder({ rest: ['GET /volumes/summary'], since: '3.12' }),
  fields: (t) => ({
    totalCount: t.expose('totalCount', { type: 'SafeInt', nullable: false, description: 'The number of volumes.' }),
    totalSize: t.expose('totalSize', {
      type: 'SafeInt',
      nullable: false,
      description: 'The total size of the volumes, in GiB.',
    }),
    metadata: t.expose('metadata', {
      type: [MetadataValuesRef],
      description: 'The metadata keys of the volumes, with their values.',
      extensions: cinder({ since: '3.36' }),
    }),
  }),
});

builder.queryField('volumeSummary', (t) =>
  t.field({
    type: VolumeSummaryRef,
    description: 'The number, total size and metadata of the volumes of the project.',
    extensions: cinder({ rest: [{ call: 'GET /volumes/summary', sdk: ['summary'] }], since: '3.12' }),
    args: {
      allProjects: t.arg.boolean({
        defaultValue: false,
        description: 'Whether volumes of all projects are counted.',
        extensions: cinder({ roles: ['admin'] }),
      }),
    },
    resolve: (_, args, context) => volumeSummary(context, args),
  }),
);
