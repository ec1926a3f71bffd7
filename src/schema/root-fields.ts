import type { Identified } from '../cinder/resource.ts';
import type { Family } from '../loaders/family.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { defaultId, showDefault } from '../resolvers/default-types.ts';
import { find } from '../resolvers/find.ts';
import { cinderIdOf } from '../resolvers/ids.ts';
import { builder } from './builder.ts';
import type { NodeTypeRef } from './connection.ts';

export interface ShowField<T extends Identified> {
  ref: NodeTypeRef;
  description: string;
  family: (loaders: Loaders) => Family<T>;
  /** Whether Cinder takes the word `default` in the place of an id. */
  hasDefault?: true;
}

/** One resource by its id: `volume(id:)`. */
export function showField<T extends Identified>(name: string, { ref, description, family, hasDefault }: ShowField<T>): void {
  const forms = `The global id, or Cinder's own${hasDefault ? ', or `default`: the one that is taken where none is asked for' : ''}.`;
  builder.queryField(name, (t) =>
    t.field({
      type: ref,
      description,
      args: { id: t.arg.id({ required: true, description: forms }) },
      resolve: (_, { id }, context): Promise<Identified | null> => {
        const { byId, resource } = family(context.loaders);
        if (hasDefault && id === defaultId) return showDefault(context, family(context.loaders));
        return byId.load(cinderIdOf(resource.kind, id, ['id']));
      },
    }),
  );
}

export interface FindField<T extends Identified & { readonly name: string | null }> extends ShowField<T> {
  allProjects: boolean;
}

/** One resource by its id or its exact name: `findVolume(nameOrId:)`. */
export function findField<T extends Identified & { readonly name: string | null }>(name: string, field: FindField<T>): void {
  builder.queryField(name, (t) =>
    t.field({
      type: field.ref,
      description: field.description,
      args: {
        nameOrId: t.arg.string({ required: true, description: 'A global id, Cinder\'s own, or the exact name. Several of that name are an error that lists their ids.' }),
        ...(field.allProjects && {
          allProjects: t.arg.boolean({ defaultValue: false, description: 'Look for the name in every project. Administrators only.' }),
        }),
        ignoreMissing: t.arg.boolean({ required: true, defaultValue: true, description: 'Null where there is none; if false, that is an error `NOT_FOUND`.' }),
      },
      resolve: (_, args, context): Promise<Identified | null> => find(context, field.family(context.loaders), args),
    }),
  );
}
