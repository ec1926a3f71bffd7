import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import type { Microversion } from '../../src/cinder/microversion.ts';
import { factsOf } from '../../src/schema/facts/facts.ts';

type Field = GraphQLField<unknown, unknown>;

/** The microversion that a field requires, of an administrator or of others. Undefined if every cloud has the field. */
export function sinceOf(field: Pick<Field, 'extensions'>, isAdmin = false): Microversion | undefined {
  const { since, adminSince } = factsOf(field);
  return isAdmin ? (adminSince ?? since) : since;
}

/** The microversion that a root field requires, itself or for its type. */
export function rootSinceOf(field: Field): Microversion | undefined {
  const type = getNamedType(field.type);
  return sinceOf(field) ?? (isObjectType(type) ? sinceOf(type) : undefined);
}
