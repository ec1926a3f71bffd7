import type { FieldMap } from '@pothos/core';
import type { SchemaTypes } from './builder.ts';
import { cinder, type Facts } from './facts/facts.ts';
import type { IdKey } from './reference.ts';
import { ProjectRef, UserRef } from './refs.ts';

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;

/**
 * A field with a project, next to the field with its ID. Makes no call: the name is loaded if selected.
 *
 * @param key the field of the record with the ID in Keystone
 * @param facts the facts of the field with the ID. The project is never null without `nullIf`, `since` and `roles`.
 */
export function projectField<Shape>(
  t: Fields<Shape>,
  key: IdKey<Shape>,
  description: string,
  facts: Facts = {},
): FieldMap[string] {
  return t.field({ type: ProjectRef, ...options(description, facts), resolve: (record) => named(record, key) });
}

/** A field with a user, as `projectField`. */
export function userField<Shape>(
  t: Fields<Shape>,
  key: IdKey<Shape>,
  description: string,
  facts: Facts = {},
): FieldMap[string] {
  return t.field({ type: UserRef, ...options(description, facts), resolve: (record) => named(record, key) });
}

function options(
  description: string,
  facts: Facts,
): { description: string; nullable: boolean; extensions: { cinder: Facts } } {
  return {
    description,
    nullable: facts.nullIf !== undefined || facts.since !== undefined || facts.roles !== undefined,
    extensions: cinder({ calls: 'none', ...facts }),
  };
}

function named<Shape>(record: Shape, key: IdKey<Shape>): { id: string } | null {
  const id = record[key] as string | null;
  return id === null ? null : { id };
}
