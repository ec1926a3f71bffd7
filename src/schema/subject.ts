import type { FieldMap, InputFieldMap } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import type { Family } from '../loaders/family.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { unlessMissing } from '../resolvers/action.ts';
import { globalId } from '../resolvers/ids.ts';
import type { NodeTypeRef } from './connection.ts';
import { mutation, type InputBuilder, type Mutation, type PayloadBuilder } from './mutation.ts';

/** A type of resource that mutations act on. */
export interface Subject<T extends Identified> {
  /** The payload's field: `volume`. */
  field: string;
  ref: NodeTypeRef;
  family: (loaders: Loaders) => Family<T>;
}

/** The type of resource that the mutations of a file act on. */
export function subject<T extends Identified>(
  field: string,
  ref: NodeTypeRef,
  family: (loaders: Loaders) => Family<T>,
): Subject<T> {
  return { field, ref, family };
}

type Id = { id: string };
type Ignorable = Id & { ignoreMissing: boolean };

/** A mutation of a subject: the payload and the id are added. */
export type SubjectMutation<T extends Identified, Fields extends InputFieldMap, Extra, Result> = Omit<
  Mutation<T, Fields, Extra, Result>,
  'payload' | 'family' | 'input' | 'ids'
> & {
  /** Inputs that are ids, or lists of ids, and the type of each. */
  ids?: Readonly<Partial<Record<keyof Fields & string, string>>>;
  input?: (t: InputBuilder) => Fields;
  /** Fields of the payload beside the resource. */
  payload?: (t: PayloadBuilder<Result>) => FieldMap;
};

/** Makes a resource: `name(input): { <resource>, userErrors }`. */
export function creation<T extends Identified, Fields extends InputFieldMap, Result = unknown>(
  of: Subject<T>,
  name: string,
  what: SubjectMutation<T, Fields, unknown, Result>,
): void {
  mutation<T, Fields, unknown, Result>(name, {
    ...what,
    family: of.family,
    input: what.input ?? (() => ({}) as Fields),
    payload: (t) => ({ ...resourceField(of)(t), ...what.payload?.(t) }),
  });
}

/** Acts on a resource: its `id` is the first input, the payload is the resource. */
export function action<T extends Identified, Fields extends InputFieldMap, Result = unknown>(
  of: Subject<T>,
  name: string,
  what: SubjectMutation<T, Fields, Id, Result>,
): void {
  mutation<T, Fields, Id, Result>(name, {
    ...what,
    ids: { ...what.ids, id: of.ref.name },
    family: of.family,
    input: (t) => ({ ...idField(of, t), ...what.input?.(t) }) as unknown as Fields,
    payload: (t) => ({ ...resourceField(of)(t), ...what.payload?.(t) }),
  });
}

/**
 * Deletes a resource: it being gone already is no error unless that is asked for. The payload is `deletedId`.
 *
 * @param of without a family where it has no transition to be waited for
 */
export function deletion<T extends Identified, Fields extends InputFieldMap, Result = unknown>(
  of: { ref: { name: string }; family?: Subject<T>['family'] },
  name: string,
  what: SubjectMutation<T, Fields, Ignorable, Result>,
): void {
  mutation<T, Fields, Ignorable, Result>(name, {
    ...what,
    ids: { ...what.ids, id: of.ref.name },
    family: of.family,
    run: (context, input) => unlessMissing(input.ignoreMissing, () => what.run(context, input)),
    input: (t) =>
      ({
        ...idField(of, t),
        ...what.input?.(t),
        ignoreMissing: t.boolean({ required: true, defaultValue: true, description: 'That it is gone already is no error.' }),
      }) as unknown as Fields,
    payload: (t) => ({
      deletedId: t.id({
        description: `The ${of.ref.name}'s global id; null where it was missing already, or not deleted.`,
        resolve: ({ id, userErrors }) => (id === null || userErrors.length > 0 ? null : globalId({ kind: of.ref.name, id })),
      }),
      ...what.payload?.(t),
    }),
  });
}

/** The resource that was acted on, loaded only where it is selected: one GET, or none where the wait has seen it. */
export function resourceField<T extends Identified, Result>({ field, ref, family }: Subject<T>) {
  return (t: PayloadBuilder<Result>): FieldMap => ({
    [field]: t.field({
      type: ref,
      description: `The ${ref.name}; null where nothing was made or changed, and once it is gone.`,
      resolve: ({ id }, _, { loaders }) => (id === null ? null : family(loaders).byId.load(id)),
    }),
  });
}

function idField({ ref }: { ref: { name: string } }, t: InputBuilder): InputFieldMap {
  return { id: t.id({ required: true, description: `The ${ref.name} to act on: its global id, or Cinder's own.` }) };
}
