import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import type { Loaders } from '../loaders/loaders.ts';
import type { Outcome } from '../resolvers/action.ts';
import type { OperationContext } from '../resolvers/context.ts';
import { globalId } from '../resolvers/ids.ts';
import { builder, type SchemaTypes } from './builder.ts';
import type { NodeTypeRef } from './connection.ts';
import { UserErrorRef } from './user-errors.ts';

export interface Mutation<Fields extends InputFieldMap> {
  /** What it does, the REST call that it makes, who may. */
  description: string;
  input: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => Fields;
  payload: PayloadField;
  /** The one call: validation, the call, the wait. What the user can put right comes back in the outcome. */
  run: (input: InputShapeFromFields<Fields>, context: OperationContext) => Promise<Outcome>;
}

/** A family of loaders of whichever type. */
interface AnyFamily {
  readonly byId: { load(id: string): Promise<Identified | null> };
}

/** A field of a payload beside `userErrors`. */
export type PayloadField = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Outcome>) => FieldMap;

/**
 * An action of Cinder as a mutation: `name(input: NameInput!): NamePayload!`, its payload with the resource and the
 * `userErrors`.
 */
export function mutation<Fields extends InputFieldMap>(name: string, { description, input, payload, run }: Mutation<Fields>): void {
  const typeName = name.charAt(0).toUpperCase() + name.slice(1);
  const inputRef = builder.inputType(`${typeName}Input`, { description: `What \`${name}\` takes.`, fields: input });
  const payloadRef = builder.objectRef<Outcome>(`${typeName}Payload`).implement({
    description: `What \`${name}\` gives.`,
    fields: (t) => ({
      ...payload(t),
      userErrors: t.field({
        type: [UserErrorRef],
        nullable: false,
        description: 'Why it did not come out as asked; empty when it did.',
        resolve: ({ userErrors }) => userErrors,
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: payloadRef,
      nullable: false,
      description,
      args: { input: t.arg({ type: inputRef, required: true, description: 'What to do.' }) },
      resolve: (_, args, context) => run((args as { input: InputShapeFromFields<Fields> }).input, context),
    }),
  );
}

/** The resource that was acted on, loaded only where it is selected: one GET, or none where the wait has seen it. */
export function resourceField(field: string, ref: NodeTypeRef, family: (loaders: Loaders) => AnyFamily): PayloadField {
  return (t) => ({
    [field]: t.field({
      type: ref,
      description: `The ${field}; null where nothing was made or changed, and once it is gone.`,
      resolve: ({ id }, _, { loaders }) => (id === null ? null : family(loaders).byId.load(id)),
    }),
  });
}

/** The id of what was deleted. */
export function deletedIdField(kind: string): PayloadField {
  return (t) => ({
    deletedId: t.id({
      description: `The ${kind}'s global id; null where it was missing already, or not deleted.`,
      resolve: ({ id, userErrors }) => (id === null || userErrors.length > 0 ? null : globalId({ kind, id })),
    }),
  });
}
