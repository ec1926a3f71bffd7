import { groupSpecsOf } from '../../resolvers/group-types.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { GroupTypeRef } from '../refs.ts';

GroupTypeRef.implement({
  description: 'A group type: what the volumes of a group can do together. `GET /group_types/{id}`, microversion 3.11.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, which no other group type has.' }),
    description: t.exposeString('description', { description: 'What the operator says about it.' }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether every project may use it.' }),
    groupSpecs: t.field({
      type: 'StringMap',
      description: 'What a backend must be able to do to hold its groups. Administrators; they come with the record, to others the operator may open them (`GET /group_types/{id}/group_specs`).',
      resolve: (type, _, context) => groupSpecsOf(type, context),
    }),
    groupSpec: t.string({
      description: 'One of its specs; null where the key is not there. Administrators, as for `groupSpecs`, with which it shares its call.',
      args: keyArg,
      resolve: async (type, { key }, context) => valueOf(await groupSpecsOf(type, context), key),
    }),
  }),
});
