import {
  defaultTypeResolver,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { FieldPlan } from './plan.ts';

/**
 * Serializes a scalar or an enum value.
 *
 * @throws Error if the value is not one of the type. It is no GraphQLError, because it is a fault of the gateway.
 */
export function serializeLeaf(type: GraphQLLeafType, value: unknown): unknown {
  let serialized: unknown;
  try {
    serialized = type.serialize(value);
  } catch (error) {
    throw error instanceof GraphQLError ? new Error(error.message) : error;
  }
  if (serialized !== null && serialized !== undefined) return serialized;
  throw new Error(`The serialized value of a ${type.name} is null.`);
}

/** The items of a list. @throws Error if the value is not iterable */
export function itemsOf(value: unknown, { parent, field }: FieldPlan): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return [...(value as Iterable<unknown>)];
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${field.name}".`);
}

/** The type of a value whose declared type is an interface or a union. @throws Error if it is not one of the possible types */
export function runtimeTypeOf(
  type: GraphQLAbstractType,
  value: unknown,
  context: unknown,
  info: GraphQLResolveInfo,
): GraphQLObjectType {
  const name = (type.resolveType ?? defaultTypeResolver)(value, context, info, type);
  const runtimeType = typeof name === 'string' ? info.schema.getType(name) : undefined;
  if (isObjectType(runtimeType) && info.schema.isSubType(type, runtimeType)) return runtimeType;
  throw new Error(
    `A value of ${info.parentType.name}.${info.fieldName} is no type of ${type.name}: ${typeof name === 'string' ? name : typeof name}.`,
  );
}
