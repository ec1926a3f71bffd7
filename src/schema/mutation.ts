import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import { act, type Action, type Outcome } from '../resolvers/common/action.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { cinder, type Facts } from './facts/facts.ts';
import { UserErrorRef } from './user-errors.ts';
import { WaitInput } from './wait-input.ts';

export type InputBuilder = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
export type PayloadBuilder<Result> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Outcome<Result>>;

/** A mutation that runs an action of Cinder. */
export interface Mutation<T extends Identified, Fields extends InputFieldMap, Extra, Result> extends Omit<
  Action<T, InputShapeFromFields<Fields> & Extra, Result>,
  'name' | 'since'
> {
  description: string;
  /** The REST calls and their requirements. A cloud older than `since` is refused before any call. */
  cinder: Facts;
  /** The replacement, if the mutation is deprecated. */
  deprecationReason?: string;
  input: (t: InputBuilder) => Fields;
  /** The fields of the payload other than `userErrors`. */
  payload: (t: PayloadBuilder<Result>) => FieldMap;
}

/**
 * Adds `name(input: NameInput!): NamePayload`, whose payload has `userErrors`.
 *
 * The payload is null, with a top-level error, if Cinder or the gateway failed. Other mutations of the document keep
 * their results. An action with a transition has a `wait` input.
 *
 * Use `creation`, `action` or `deletion` for mutations of a resource.
 */
export function mutation<T extends Identified, Fields extends InputFieldMap, Extra, Result>(
  name: string,
  { description, cinder: facts, deprecationReason, input, payload, ...what }: Mutation<T, Fields, Extra, Result>,
): void {
  const typeName = name.charAt(0).toUpperCase() + name.slice(1);
  const wait = (t: InputBuilder): InputFieldMap => ({
    wait: t.field({ type: WaitInput, description: 'Waits for the operation to finish before returning.' }),
  });
  const inputRef = builder.inputType(`${typeName}Input`, {
    description: `The input of \`${name}\`.`,
    fields: (t) => ({ ...input(t), ...(what.transition && wait(t)) }),
  });
  const payloadRef = builder.objectRef<Outcome<Result>>(`${typeName}Payload`).implement({
    description: `The payload of \`${name}\`.`,
    fields: (t) => ({
      ...payload(t),
      userErrors: t.field({
        type: [UserErrorRef],
        nullable: false,
        description: 'The errors that prevented the operation. Empty on success.',
        resolve: ({ userErrors }) => userErrors,
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: payloadRef,
      // Null if Cinder failed, so that other mutations of the document keep their results.
      nullable: true,
      description,
      extensions: cinder(facts),
      ...(deprecationReason !== undefined && { deprecationReason }),
      args: { input: t.arg({ type: inputRef, required: true, description: `The input of \`${name}\`.` }) },
      resolve: (_, args, context) =>
        act(
          context,
          { ...what, name, since: facts.since },
          // The input type has the fields of `input`. Pothos cannot compute the type of generic fields.
          (args as unknown as { input: InputShapeFromFields<Fields> & Extra }).input,
        ),
    }),
  );
}
