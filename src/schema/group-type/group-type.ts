import { cinder, nullIf } from '../facts/facts.ts';
import { groupTypeHidden, keyMissing, noDescription } from '../facts/null-conditions.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { GroupTypeRef } from '../refs.ts';

const since = '3.11';

GroupTypeRef.implement({
  description: 'A group type: the requirements of its groups on a backend.',
  extensions: cinder({ rest: ['GET /group_types/{id}'], since }),
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The unique name of the group type.',
      extensions: nullIf(groupTypeHidden),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the operator.',
      extensions: nullIf(noDescription, groupTypeHidden),
    }),
    isPublic: t.exposeBoolean('isPublic', {
      description: 'Whether the group type is available to all projects.',
      extensions: nullIf(groupTypeHidden),
    }),
    groupSpecs: t.expose('groupSpecs', {
      type: 'StringMap',
      description: 'The group specs: the requirements of the groups of this type on a backend.',
      extensions: cinder({
        // Any user can select the field. The value is null if the policy hides the group specs.
        covers: [
          { call: 'GET /group_types/{id}/group_specs', since, roles: [], sdk: ['fetch_group_type_group_specs'] },
        ],
        roles: ['admin'],
        calls: 'none',
        nullIf: ['the group specs are not visible to the caller'],
      }),
    }),
    groupSpec: t.string({
      description: 'The value of one group spec.',
      extensions: cinder({
        covers: [
          {
            call: 'GET /group_types/{id}/group_specs/{key}',
            since,
            roles: [],
            sdk: ['get_group_type_group_specs_property'],
          },
        ],
        roles: ['admin'],
        calls: 'none',
        nullIf: [keyMissing, 'the group specs are not visible to the caller'],
      }),
      args: keyArg,
      resolve: ({ groupSpecs }, { key }) => (groupSpecs === null ? null : valueOf(groupSpecs, key)),
    }),
  }),
});
