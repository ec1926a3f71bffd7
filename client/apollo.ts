import { connections, listsWithoutPages, typesWithoutId } from './lists.ts';

/** The policy of a type in `typePolicies` of Apollo Client. */
export interface ApolloTypePolicy {
  merge?: true;
  fields?: Record<string, object>;
}

/**
 * Returns `typePolicies` for the cache of Apollo Client: connections are joined page by page, lists without pages are
 * replaced, and objects without an ID are parts of their parents.
 *
 * @param relayStylePagination the function of `@apollo/client/utilities`
 */
export function apolloTypePolicies(
  relayStylePagination: (keyArgs: string[] | false) => object,
): Record<string, ApolloTypePolicy> {
  const policies: Record<string, ApolloTypePolicy> = Object.fromEntries(
    typesWithoutId.map((name) => [name, { merge: true }]),
  );
  for (const [type, fields] of Object.entries(connections))
    for (const [field, keys] of Object.entries(fields))
      add(policies, type, field, relayStylePagination(keys.length > 0 ? keys : false));
  for (const [type, fields] of Object.entries(listsWithoutPages))
    for (const field of fields) add(policies, type, field, { merge: false });
  return policies;
}

function add(policies: Record<string, ApolloTypePolicy>, type: string, field: string, policy: object): void {
  const { [type]: { fields, ...others } = {} } = policies;
  policies[type] = { ...others, fields: { ...fields, [field]: policy } };
}
