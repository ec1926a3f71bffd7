import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import { act, type Action, type Outcome } from '../resolvers/action.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { UserErrorRef } from './user-errors.ts';
import { WaitInput } from './wait-input.ts';

export type InputBuilder = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
export type PayloadBuilder<Result> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Outcome<Result>>;

/** An action of Cinder as a mutation: `Action` says what it does, this how it shows. */
export interface Mutation<T extends Identified, Fields extends InputFieldMap, Extra, Result>
  extends Omit<Action<T, InputShapeFromFields<Fields> & Extra, Result>, 'name'> {
  /** What it does, the REST call that it makes, who may, and the statuses that follow. */
  description: string;
  input: (t: InputBuilder) => Fields;
  /** Fields of the payload beside `userErrors`. */
  payload: (t: PayloadBuilder<Result>) => FieldMap;
}

/**
 * `name(input: NameInput!): NamePayload`, the payload with `userErrors`. It is null, with a top-level error, if Cinder or the
 * gateway failed: the other mutations of the document keep their results. An action with a transition takes a `wait`.
 *
 * `creation`, `action` and `deletion` are the usual ones; this is for what has no resource to show.
 */
export function mutation<T extends Identified, Fields extends InputFieldMap, Extra, Result>(
  name: string,
  { description, input, payload, ...what }: Mutation<T, Fields, Extra, Result>,
): void {
  const typeName = name.charAt(0).toUpperCase() + name.slice(1);
  const wait = (t: InputBuilder): InputFieldMap => ({
    wait: t.field({ type: WaitInput, description: 'Return once that has ended, and not at once.' }),
  });
  const inputRef = builder.inputType(`${typeName}Input`, {
    description: `What \`${name}\` takes.`,
    fields: (t) => ({ ...input(t), ...(what.transition && wait(t)) }),
  });
  const payloadRef = builder.objectRef<Outcome<Result>>(`${typeName}Payload`).implement({
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
      // Null if Cinder failed: the results of the document's other mutations stay.
      nullable: true,
      description,
      args: { input: t.arg({ type: inputRef, required: true, description: 'What to do.' }) },
      resolve: (_, args, context) =>
        act(context, { ...what, name }, (args as unknown as { input: InputShapeFromFields<Fields> & Extra }).input),
    }),
  );
}
