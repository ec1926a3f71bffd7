import { Kind, visit, type DocumentNode } from 'graphql';
import { listLimitError } from './limit-error.ts';

/**
 * Checks the lists in the text of a document.
 *
 * @param max the maximum number of values in a list
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function checkLiteralLists(document: DocumentNode, max: number): void {
  // Each value has at least one token, so most documents need no visit.
  if ((document.tokenCount ?? Infinity) <= max) return;
  visit(document, {
    ListValue({ values }, _key, parent, _path, ancestors) {
      if (values.length <= max) return;
      const names = [...ancestors, parent].flatMap((node) =>
        node && 'kind' in node && node.kind === Kind.ARGUMENT ? node.name.value : [],
      );
      throw listLimitError(names[0] === undefined ? 'A list' : `The argument \`${names[0]}\``, max, values.length);
    },
  });
}

/**
 * Checks the lists in the values of variables, at any depth, before any other use.
 *
 * @param variables the JSON value sent by the client
 * @param max the maximum number of values in a list
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function checkVariableLists(variables: unknown, max: number): void {
  if (typeof variables !== 'object' || variables === null) return;
  for (const [name, given] of Object.entries(variables)) {
    const pending: unknown[] = [given];
    while (pending.length > 0) {
      const value = pending.pop();
      if (Array.isArray(value) && value.length > max)
        throw listLimitError(`The variable \`$${name}\``, max, value.length);
      if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) pending.push(part);
    }
  }
}
