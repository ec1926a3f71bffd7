import type { FieldMap } from '@pothos/core';
import type { SchemaTypes } from './builder.ts';
import { cinder, type Facts } from './facts/facts.ts';
import { ProjectRef, UserRef } from './refs.ts';

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;

interface OwnerField<Shape> {
  description: string;
  /** The ID in Keystone. Null if the record has none. */
  id: (record: Shape) => string | null;
  /** The facts of the field with the ID. The field is never null without `nullIf`, `since` and `roles`. */
  facts?: Facts;
}

/** A field with a project, next to the field with its ID. Makes no call: the name is loaded if selected. */
export function projectField<Shape>(t: Fields<Shape>, field: OwnerField<Shape>): FieldMap[string] {
  return t.field({
    type: ProjectRef,
    ...commonOptions(field),
    resolve: (record) => namedBy(field.id(record)),
  });
}

/** A field with a user, as `projectField`. */
export function userField<Shape>(t: Fields<Shape>, field: OwnerField<Shape>): FieldMap[string] {
  return t.field({
    type: UserRef,
    ...commonOptions(field),
    resolve: (record) => namedBy(field.id(record)),
  });
}

function commonOptions<Shape>({ description, facts = {} }: OwnerField<Shape>): {
  description: string;
  nullable: boolean;
  extensions: { cinder: Facts };
} {
  return {
    description,
    nullable: facts.nullIf !== undefined || facts.since !== undefined || facts.roles !== undefined,
    extensions: cinder({ calls: 'none', ...facts }),
  };
}

function namedBy(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
