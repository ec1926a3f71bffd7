import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import { act } from '../resolvers/common/action.ts';
import type { Action, Outcome } from '../resolvers/common/action-definition.ts';
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

/** The facts of a mutation, for the fields that describe mutations. */
interface DeclaredFacts {
  facts: Facts;
  deprecationReason: string | undefined;
}

const factsByName = new Map<string, DeclaredFacts>();

/** Returns the facts of a mutation that was declared before. @throws Error for another name */
export function declaredFacts(name: string): DeclaredFacts {
  const found = factsByName.get(name);
  if (!found) throw new Error(`The mutation ${name} is not declared.`);
  return found;
}

/** A mutation as declared, from which a bulk mutation is derived. */
export interface Declared<T extends Identified, Fields extends InputFieldMap, Extra, Result> extends Mutation<
  T,
  Fields,
  Extra,
  Result
> {
  name: string;
}

/**
 * Adds `name(input: NameInput!): NamePayload`, whose payload has `userErrors`.
 *
 * The payload is null, with a top-level error, if Cinder or the gateway failed. Other mutations of the document keep
 * their results. An action with a transition has a `wait` input.
 *
 * Use `creation`, `action` or `deletion` for mutations of a resource.
 *
 * @returns the declaration, for `bulk`
 */
export function mutation<T extends Identified, Fields extends InputFieldMap, Extra, Result>(
  name: string,
  declared: Mutation<T, Fields, Extra, Result>,
): Declared<T, Fields, Extra, Result> {
  const { description, cinder: facts, deprecationReason, input, payload, ...what } = declared;
  factsByName.set(name, { facts, deprecationReason });
  const typeName = typeNameOf(name);
  const inputRef = builder.inputType(`${typeName}Input`, {
    description: `The input of \`${name}\`.`,
    fields: (t) => ({ ...input(t), ...(what.transition && waitField(t)) }),
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
  return { ...declared, name };
}

/** The prefix of the types of a mutation: `ExtendVolume` for `extendVolume`. */
export function typeNameOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The `wait` input of a mutation with a transition. */
export function waitField(t: InputBuilder): InputFieldMap {
  return { wait: t.field({ type: WaitInput, description: 'Waits for the operation to finish before returning.' }) };
}
