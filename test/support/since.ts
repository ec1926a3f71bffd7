import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import type { Microversion } from '../../src/cinder/microversion.ts';

type Field = GraphQLField<unknown, unknown>;

/** The microversion that a field needs, as its description says; undefined where every cloud has it. */
export function sinceOf({ description }: Pick<Field, 'description'>, isAdmin = false): Microversion | undefined {
  const text = description ?? '';
  const toAdmins = isAdmin ? /to administrators (?:microversion )?(3\.\d+)/i.exec(text) : null;
  return (toAdmins ?? /(?<!(?:to administrators|below|before) )microversion (3\.\d+)/i.exec(text))?.[1] as Microversion | undefined;
}

/** The same of a field of the root, of which also the description of its type may tell. */
export function rootSinceOf(field: Field): Microversion | undefined {
  const type = getNamedType(field.type);
  return sinceOf(field) ?? (isObjectType(type) ? sinceOf(type) : undefined);
}
