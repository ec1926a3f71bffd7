import { getOperationAST, Kind, OperationTypeNode, visit, type DocumentNode, type SelectionSetNode } from 'graphql';

const introspectionFields = new Set(['__schema', '__type', '__typename']);

/** The maximum length in characters of a document without a token. The query of graphql-js has 2,000 characters. */
export const longestIntrospection = 10_000;

/**
 * Whether an operation is served without a token: a query whose root fields are `__schema`, `__type` and `__typename`.
 * The answer is public.
 *
 * Aliases are not allowed, because a short document with aliases can request the schema many times. Without aliases,
 * fields merge, and the answer is no larger than one description of the schema.
 *
 * @param operationName required if the document has several operations
 */
export function isPublicIntrospection(document: DocumentNode, operationName: string | null | undefined): boolean {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY || hasAlias(document)) return false;
  return onlyIntrospects(operation.selectionSet, document, new Set());
}

function hasAlias(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ alias }) => {
      found ||= alias !== undefined;
    },
  });
  return found;
}

/** @param visited the fragments that were already visited, because a fragment can contain itself */
function onlyIntrospects({ selections }: SelectionSetNode, document: DocumentNode, visited: Set<string>): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return introspectionFields.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return onlyIntrospects(selection.selectionSet, document, visited);
    const { value: name } = selection.name;
    if (visited.has(name)) return true;
    visited.add(name);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && onlyIntrospects(fragment.selectionSet, document, visited);
  });
}
