import { defaultVolumeTypes, type DefaultVolumeType } from '../../cinder/resources/default-types.ts';
import { defaultVolumeTypeOf } from '../../resolvers/default-volume-type/default-types.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { projectField } from '../owner-fields.ts';
import { callFailed } from '../facts/null-conditions.ts';
import { reference, referenceIds } from '../reference.ts';
import { VolumeTypeRef } from '../refs.ts';

/** The default volume type of a project. */
export const DefaultVolumeTypeRef = builder.objectRef<DefaultVolumeType>('DefaultVolumeType').implement({
  description: 'The default volume type of a project, which replaces that of the cloud.',
  extensions: cinder({ rest: ['GET /default-types/{project_id}'], since: '3.62', roles: ['admin'] }),
  fields: (t) => ({
    ...referenceIds(t, { volumeTypeId: { kind: 'VolumeType' } }),
    projectId: t.exposeID('projectId', { nullable: false, description: 'The ID of the project in Keystone.' }),
    project: projectField(t, 'projectId', 'The project with the default volume type.'),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The default volume type of the project.',
      extensions: cinder({
        rest: ['GET /types/{id}', 'GET /types'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: [callFailed],
      }),
      resolve: ({ volumeTypeId }, _, { loaders }, info) =>
        reference('VolumeType', volumeTypeId, loaders.volumeType.byId, info),
    }),
  }),
});

builder.queryFields((t) => ({
  defaultVolumeTypes: t.field({
    type: [DefaultVolumeTypeRef],
    nullable: { list: true, items: false },
    description: 'The default volume types of all projects that have their own.',
    extensions: cinder({
      rest: [{ call: 'GET /default-types', sdk: ['default_types'] }],
      since: '3.62',
      roles: ['admin'],
    }),
    resolve: (_, __, { client }) => defaultVolumeTypes(client),
  }),
  defaultVolumeType: t.field({
    type: DefaultVolumeTypeRef,
    description: 'The default volume type of a project.',
    extensions: cinder({
      rest: [{ call: 'GET /default-types/{project_id}', sdk: ['show_default_type'] }],
      since: '3.62',
      roles: ['admin'],
      nullIf: ['the project has no default volume type of its own', 'the project does not exist'],
    }),
    args: {
      projectId: t.arg.id({
        required: true,
        description: 'The ID of the project in Keystone.',
        extensions: cinder({ idOf: 'project' }),
      }),
    },
    resolve: (_, { projectId }, context) => defaultVolumeTypeOf(context, projectId),
  }),
}));
