/** A document and its variables (JSON). */
export interface Example {
  query: string;
  variables?: string;
}

/** The initial document of GraphiQL. */
export interface OpeningDocument {
  query: string;
  variables: string;
}

/**
 * Selects the initial document. The sources are, in this order: the address (`?query=`, `&variables=`), the tab of the
 * last visit, and the first example. Without an initial document, GraphiQL opens another tab at every visit.
 *
 * @param storage the storage of GraphiQL's tabs
 * @param search the query string of the page's address
 * @param examples the documents of the example tabs
 */
export function openingDocument(
  storage: { getItem(key: string): string | null },
  search: string,
  examples: readonly Example[],
): OpeningDocument {
  const address = new URLSearchParams(search);
  const query = address.get('query');
  if (query !== null) return { query, variables: address.get('variables') ?? '' };
  const tab = lastTab(storage.getItem('graphiql:tabState')) ?? examples[0];
  return { query: tab?.query ?? '', variables: tab?.variables ?? '' };
}

interface StoredTabs {
  tabs?: { query: string | null; variables: string | null }[];
  activeTabIndex?: number;
}

function lastTab(stored: string | null): { query: string | null; variables: string | null } | undefined {
  if (stored === null) return undefined;
  try {
    const { tabs, activeTabIndex } = (JSON.parse(stored) ?? {}) as StoredTabs;
    return tabs?.[activeTabIndex ?? 0];
  } catch {
    return undefined;
  }
}
