import { Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** The values of variables as sent by the client, not coerced: only numbers, Booleans and lengths of lists matter. */
export type PlainVariables = ReadonlyMap<string, unknown>;

/**
 * The variables of an operation: the values of the request, or else the defaults.
 *
 * @param given the `variables` of the request: JSON
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

/**
 * The value of a literal or a variable, in the same form. The contents of lists are left out, because only lengths
 * matter.
 */
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
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, plainValue(value, variables)]));
    case Kind.NULL:
      return null;
  }
}
