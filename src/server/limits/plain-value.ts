import { Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** The values of variables as far as numbers, switches and lengths of lists go: as the client sent them, not coerced. */
export type PlainVariables = ReadonlyMap<string, unknown>;

/**
 * The variables of an operation: what the request gives, else the default.
 *
 * @param given the request's `variables`: JSON
 */
export function plainVariables({ variableDefinitions = [] }: OperationDefinitionNode, given: unknown): PlainVariables {
  const values = new Map(Object.entries(typeof given === 'object' && given !== null ? given : {}));
  const none: PlainVariables = new Map();
  return new Map(
    variableDefinitions.map(({ variable: { name }, defaultValue }) => {
      const value: unknown = values.get(name.value);
      return [name.value, value === undefined && defaultValue ? plainValue(defaultValue, none) : value];
    }),
  );
}

/** A value in a document, in the same form. What is in its lists and objects is left out: only lengths are asked for. */
export function plainValue(node: ValueNode, variables: PlainVariables): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables.get(node.name.value);
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.BOOLEAN:
    case Kind.STRING:
    case Kind.ENUM:
      return node.value;
    case Kind.LIST:
      return Array.from(node.values, () => undefined);
    case Kind.NULL:
    case Kind.OBJECT:
      return null;
  }
}
