import { defaultVolumeTypes, type DefaultVolumeType } from '../../cinder/resources/default-types.ts';
import { defaultVolumeTypeOf } from '../../resolvers/default-types.ts';
import { builder } from '../builder.ts';
import { reference, referenceIds } from '../reference.ts';
import { VolumeTypeRef } from '../refs.ts';

/** The volume type that a project's volumes have by default. */
export const DefaultVolumeTypeRef = builder.objectRef<DefaultVolumeType>('DefaultVolumeType').implement({
  description: 'The volume type that a project\'s volumes have where none is asked for, in the place of the cloud\'s. `GET /default-types/{project_id}`, microversion 3.62. Administrators.',
  fields: (t) => ({
    ...referenceIds(t, { volumeTypeId: ['VolumeType'] }),
    projectId: t.exposeID('projectId', { nullable: false, description: 'The project, an id of Keystone\'s.' }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The type. Its ids cost nothing; the rest is one call for all of an answer (`GET /types`).',
      resolve: ({ volumeTypeId }, _, { loaders }, info) => reference('VolumeType', volumeTypeId, loaders.volumeType.byId, info),
    }),
  }),
});

builder.queryFields((t) => ({
  defaultVolumeTypes: t.field({
    type: [DefaultVolumeTypeRef],
    nullable: { list: true, items: false },
    description: 'The default volume types of all projects that have one of their own. `GET /default-types`, microversion 3.62. Administrators.',
    resolve: (_, __, { client }) => defaultVolumeTypes(client),
  }),
  defaultVolumeType: t.field({
    type: DefaultVolumeTypeRef,
    description: 'A project\'s own default volume type; null where it has none, or where there is no such project. `GET /default-types/{project_id}`, microversion 3.62. Administrators.',
    args: { projectId: t.arg.id({ required: true, description: 'The project, an id of Keystone\'s.' }) },
    resolve: (_, { projectId }, context) => defaultVolumeTypeOf(projectId, context),
  }),
}));
