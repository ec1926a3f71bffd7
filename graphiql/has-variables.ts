import { Kind, parse } from 'graphql';

/** Whether an operation of the document has variables. False if the document cannot be parsed. */
export function hasVariables(query: string): boolean {
  try {
    return parse(query).definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && (definition.variableDefinitions?.length ?? 0) > 0,
    );
  } catch {
    return false;
  }
}
