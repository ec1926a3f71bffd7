import type { NamesLoader } from '../../loaders/names.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import type { NamedKind } from '../../cinder/identity/names.ts';
import { cinder, type Facts } from '../facts/facts.ts';
import { NameUnavailable } from '../name-unavailable.ts';
import { ProjectRef, UserRef } from '../refs.ts';

/** The loaders of names, by kind. */
const loaderOf: Readonly<Record<NamedKind, (loaders: Loaders) => NamesLoader>> = {
  project: ({ nameOfProject }) => nameOfProject,
  user: ({ nameOfUser }) => nameOfUser,
};

/** The calls for a name, which `nameUnavailable` shares. */
function nameCalls(kind: NamedKind): Facts {
  return {
    otherRest: { identity: [`GET /${kind}s/{id}`, `GET /${kind}s`] },
    calls: 'one per answer',
    callsIf: `unless the ${kind} is that of the token`,
  };
}

/** Implements `Project` or `User`: an ID in Keystone, and the name. */
function implementNamed(ref: typeof ProjectRef | typeof UserRef, kind: NamedKind, description: string): void {
  ref.implement({
    description,
    fields: (t) => ({
      id: t.exposeID('id', { nullable: false, description: `The ID of the ${kind} in Keystone.` }),
      name: t.string({
        description: `The name of the ${kind}.`,
        extensions: cinder({ ...nameCalls(kind), nullIf: ['`nameUnavailable` has a reason'] }),
        resolve: async ({ id }, _, { loaders }) => (await loaderOf[kind](loaders).load(id)).name,
      }),
      nameUnavailable: t.field({
        type: NameUnavailable,
        description: 'The reason why `name` is null.',
        extensions: cinder({ ...nameCalls(kind), nullIf: ['the name is known'] }),
        resolve: async ({ id }, _, { loaders }) => (await loaderOf[kind](loaders).load(id)).unavailable,
      }),
    }),
  });
}

implementNamed(ProjectRef, 'project', 'A project in Keystone.');
implementNamed(UserRef, 'user', 'A user in Keystone.');
