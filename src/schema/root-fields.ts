import type { Identified } from '../cinder/resource.ts';
import type { TypeLoaders } from '../loaders/type-loaders.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { defaultId, showDefault } from '../resolvers/default-volume-type/default-types.ts';
import { find } from '../resolvers/common/find.ts';
import { cinderIdOf } from '../resolvers/common/ids.ts';
import { builder } from './builder.ts';
import type { NodeTypeRef } from './connection.ts';
import { cinder, type Facts } from './facts/facts.ts';

export interface ShowField<T extends Identified> {
  ref: NodeTypeRef;
  description: string;
  cinder: Facts;
  /** The replacement, if the field is deprecated. */
  deprecationReason?: string;
  typeLoaders: (loaders: Loaders) => TypeLoaders<T>;
  /** Whether Cinder accepts the word `default` instead of an ID. */
  hasDefault?: true;
}

/** Adds a query for one resource by its ID: `volume(id:)`. */
export function showField<T extends Identified>(
  name: string,
  { ref, description, cinder: facts, deprecationReason, typeLoaders, hasDefault }: ShowField<T>,
): void {
  const forms = `The global ID or the ID in Cinder${hasDefault ? ', or `default` for the default one' : ''}.`;
  builder.queryField(name, (t) =>
    t.field({
      type: ref,
      description,
      extensions: cinder(facts),
      ...(deprecationReason !== undefined && { deprecationReason }),
      args: { id: t.arg.id({ required: true, description: forms, extensions: cinder({ idOf: ref.name }) }) },
      resolve: (_, { id }, context): Promise<Identified | null> => {
        const { byId, resource } = typeLoaders(context.loaders);
        if (hasDefault && id === defaultId) return showDefault(context, typeLoaders(context.loaders));
        return byId.load(cinderIdOf(resource.kind, id, ['id']));
      },
    }),
  );
}

export interface FindField<T extends Identified & { readonly name: string | null }> extends ShowField<T> {
  allProjects: boolean;
}

/** Adds a query for one resource by its ID or exact name: `findVolume(nameOrId:)`. */
export function findField<T extends Identified & { readonly name: string | null }>(
  name: string,
  field: FindField<T>,
): void {
  builder.queryField(name, (t) =>
    t.field({
      type: field.ref,
      description: field.description,
      extensions: cinder({ nullIf: ['nothing matches'], ...field.cinder }),
      ...(field.deprecationReason !== undefined && { deprecationReason: field.deprecationReason }),
      args: {
        nameOrId: t.arg.string({
          required: true,
          description:
            'The global ID, the ID in Cinder, or the exact name. A name that is not unique is an error that lists the IDs.',
        }),
        ...(field.allProjects && {
          allProjects: t.arg.boolean({
            defaultValue: false,
            description: 'Whether the name is searched for in all projects.',
            extensions: cinder({ roles: ['admin'] }),
          }),
        }),
        ignoreMissing: t.arg.boolean({
          required: true,
          defaultValue: true,
          description:
            'If true, the result is null if nothing matches. If false, it is an error with the code `NOT_FOUND`.',
        }),
      },
      resolve: (_, args, context): Promise<Identified | null> =>
        find(context, field.typeLoaders(context.loaders), args),
    }),
  );
}
