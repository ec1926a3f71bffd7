import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import type { TypeLoaders } from '../loaders/type-loaders.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { unlessMissing } from '../resolvers/common/action.ts';
import { globalId, nounOf, type IdKinds } from '../resolvers/common/ids.ts';
import type { NodeTypeRef } from './connection.ts';
import { cinder, nullIf } from './facts/facts.ts';
import { operationFailed } from './facts/null-conditions.ts';
import { mutation, type Declared, type InputBuilder, type Mutation, type PayloadBuilder } from './mutation.ts';

/** A resource type with mutations. */
export interface Subject<T extends Identified> {
  /** The field of the payload: `volume`. */
  field: string;
  ref: NodeTypeRef;
  typeLoaders: (loaders: Loaders) => TypeLoaders<T>;
}

/** Creates the subject of the mutations in a file. */
export function subject<T extends Identified>(
  field: string,
  ref: NodeTypeRef,
  typeLoaders: (loaders: Loaders) => TypeLoaders<T>,
): Subject<T> {
  return { field, ref, typeLoaders };
}

type Id = { id: string };
type Ignorable = Id & { ignoreMissing: boolean };

/** A mutation of a subject. The payload field of the resource and the `id` are added. */
export type SubjectMutation<T extends Identified, Fields extends InputFieldMap, Extra, Result> = Omit<
  Mutation<T, Fields, Extra, Result>,
  'payload' | 'typeLoaders' | 'input' | 'ids'
> & {
  /** The inputs that are IDs, with the type of each. */
  ids?: IdKinds<InputShapeFromFields<Fields>>;
  input?: (t: InputBuilder) => Fields;
  /** The fields of the payload other than the resource. */
  payload?: (t: PayloadBuilder<Result>) => FieldMap;
};

/** Adds a mutation that creates a resource: `name(input): { <resource>, userErrors }`. */
export function creation<T extends Identified, Fields extends InputFieldMap, Result = unknown>(
  of: Subject<T>,
  name: string,
  what: SubjectMutation<T, Fields, unknown, Result>,
): void {
  mutation<T, Fields, unknown, Result>(name, {
    ...what,
    typeLoaders: of.typeLoaders,
    input: what.input ?? (() => ({}) as Fields),
    payload: (t) => ({ ...resourceField(of)(t), ...what.payload?.(t) }),
  });
}

/** Adds a mutation that acts on a resource. The input has the `id`, and the payload has the resource. */
export function action<T extends Identified, Fields extends InputFieldMap, Result = unknown>(
  of: Subject<T>,
  name: string,
  what: SubjectMutation<T, Fields, Id, Result>,
): Declared<T, Fields, Id, Result> {
  return mutation<T, Fields, Id, Result>(name, {
    ...what,
    ids: withId<InputShapeFromFields<Fields>, Id>(what.ids, of.ref.name),
    typeLoaders: of.typeLoaders,
    // `Extra` has the added fields. `Fields` are only those that the mutation declares.
    input: (t) => ({ ...idField(of, t), ...what.input?.(t) }) as unknown as Fields,
    payload: (t) => ({ ...resourceField(of)(t), ...what.payload?.(t) }),
  });
}

/**
 * Adds a mutation that deletes a resource. The payload has `deletedId`.
 *
 * Deleting a resource that does not exist is an error only without `ignoreMissing`.
 *
 * @param of the subject. Without `typeLoaders` if the deletion has no transition.
 */
export function deletion<T extends Identified, Fields extends InputFieldMap, Result = unknown>(
  of: { ref: { name: string }; typeLoaders?: Subject<T>['typeLoaders'] },
  name: string,
  what: SubjectMutation<T, Fields, Ignorable, Result>,
): Declared<T, Fields, Ignorable, Result> {
  return mutation<T, Fields, Ignorable, Result>(name, {
    ...what,
    ids: withId<InputShapeFromFields<Fields>, Ignorable>(what.ids, of.ref.name),
    typeLoaders: of.typeLoaders,
    run: (context, input) => unlessMissing(input.ignoreMissing, () => what.run(context, input)),
    // As for `action`.
    input: (t) =>
      ({
        ...idField(of, t),
        ...what.input?.(t),
        ignoreMissing: t.boolean({
          required: true,
          defaultValue: true,
          description: `Whether the deletion succeeds if the ${nounOf(of.ref.name)} does not exist.`,
        }),
      }) as unknown as Fields,
    payload: (t) => ({
      deletedId: t.id({
        description: `The global ID of the ${nounOf(of.ref.name)}.`,
        extensions: nullIf('nothing was deleted'),
        resolve: ({ id, userErrors }) =>
          id === null || userErrors.length > 0 ? null : globalId({ kind: of.ref.name, id }),
      }),
      ...what.payload?.(t),
    }),
  });
}

/** Adds the type of the `id` of the input. */
function withId<Input, Extra extends Id>(ids: IdKinds<Input> | undefined, kind: string): IdKinds<Input & Extra> {
  // `Extra` has the field `id`, and `kind` is the name of its type. TypeScript cannot add a field to a type that depends
  // on a generic input.
  return { ...ids, id: kind } as unknown as IdKinds<Input & Extra>;
}

/** The resource after the operation. Loaded only if selected, unless the wait has already loaded it. */
function resourceField<T extends Identified, Result>({ field, ref, typeLoaders }: Subject<T>) {
  return (t: PayloadBuilder<Result>): FieldMap => ({
    [field]: t.field({
      type: ref,
      description: `The ${nounOf(ref.name)} after the operation.`,
      extensions: nullIf(operationFailed, `the ${nounOf(ref.name)} no longer exists`),
      resolve: ({ id }, _, { loaders }) => (id === null ? null : typeLoaders(loaders).byId.load(id)),
    }),
  });
}

function idField({ ref }: { ref: { name: string } }, t: InputBuilder): InputFieldMap {
  return {
    id: t.id({
      required: true,
      description: `The global ID of the ${nounOf(ref.name)}, or the ID in Cinder.`,
      extensions: cinder({ idOf: ref.name }),
    }),
  };
}
