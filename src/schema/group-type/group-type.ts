import { cinder } from '../facts/facts.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { GroupTypeRef } from '../refs.ts';

const since = '3.11';

GroupTypeRef.implement({
  description: 'A group type: the requirements of its groups on a backend.',
  extensions: cinder({ rest: ['GET /group_types/{id}'], since }),
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The unique name of the group type.' }),
    description: t.exposeString('description', { description: 'The description given by the operator.' }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether the group type is available to all projects.' }),
    groupSpecs: t.expose('groupSpecs', {
      type: 'StringMap',
      description: 'The group specs: the requirements of the groups of this type on a backend. Null if the group specs are not visible to the caller.',
      extensions: cinder({
        // Any user can select the field. The value is null if the policy hides the group specs.
        covers: [{ call: 'GET /group_types/{id}/group_specs', since, roles: [], sdk: ['fetch_group_type_group_specs'] }],
        roles: ['admin'],
        calls: 'none',
      }),
    }),
    groupSpec: t.string({
      description: 'The value of one group spec. Null if the key does not exist or the group specs are not visible to the caller.',
      extensions: cinder({
        covers: [{ call: 'GET /group_types/{id}/group_specs/{key}', since, roles: [], sdk: ['get_group_type_group_specs_property'] }],
        roles: ['admin'],
        calls: 'none',
      }),
      args: keyArg,
      resolve: ({ groupSpecs }, { key }) => (groupSpecs === null ? null : valueOf(groupSpecs, key)),
    }),
  }),
});
