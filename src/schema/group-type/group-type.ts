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
    groupSpecs: t.expose('groupSpecs', {
      type: 'StringMap',
      description: 'The requirements of the groups of this type on a backend. No call. Null for callers to whom Cinder does not show them: as a rule all but administrators.',
    }),
    groupSpec: t.string({
      description: 'One group spec. Null if the key does not exist, and for callers to whom Cinder does not show the specs.',
      args: keyArg,
      resolve: ({ groupSpecs }, { key }) => (groupSpecs === null ? null : valueOf(groupSpecs, key)),
    }),
  }),
});
