import type { Token } from '../../cinder/identity/token.ts';
import { showDefault } from '../../resolvers/default-volume-type/default-types.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { VolumeTypeRef } from '../refs.ts';

const withoutKeystone = 'Cinder runs without Keystone';

const ViewerRef = builder.objectRef<Token>('Viewer').implement({
  description: 'The caller, as the token describes them.',
  fields: (t) => ({
    userId: t.exposeID('userId', { nullable: false, description: 'The ID of the user in Keystone.' }),
    userName: t.exposeString('userName', { description: 'The name of the user.', extensions: nullIf(withoutKeystone) }),
    projectId: t.exposeID('projectId', { nullable: false, description: 'The ID of the project in Keystone.' }),
    projectName: t.exposeString('projectName', {
      description: 'The name of the project.',
      extensions: nullIf(withoutKeystone),
    }),
    roles: t.exposeStringList('roles', {
      nullable: false,
      description: 'The names of the roles of the user in the project, such as `member`.',
    }),
    isAdmin: t.boolean({
      nullable: false,
      description: 'Whether the default policy of Cinder treats the caller as an administrator.',
      resolve: (_, __, { client }) => client.isAdmin,
    }),
    tokenExpiresAt: t.field({
      type: 'DateTime',
      description: 'The date and time when the token expires.',
      extensions: nullIf(withoutKeystone),
      resolve: ({ expiresAt }) => expiresAt?.toISOString() ?? null,
    }),
    defaultVolumeType: t.field({
      type: VolumeTypeRef,
      description: 'The volume type of new volumes of the project that name no type.',
      extensions: cinder({ rest: ['GET /types/{id}'], calls: 'one', nullIf: ['the cloud has no default volume type'] }),
      resolve: (_, __, context) => showDefault(context, context.loaders.volumeType),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: false,
    description: 'The caller: the user, project and roles of the token.',
    extensions: cinder({ calls: 'none' }),
    resolve: (_, __, { client }) => client.token,
  }),
);
