/** A document and its variables (JSON). */
export interface Example {
  query: string;
  variables?: string;
}

/** The document that GraphiQL opens with. */
export interface OpeningDocument {
  query: string;
  variables: string;
}

/**
 * Selects the document to open with: the one in the address (`?query=`, `&variables=`), else the tab that was open at
 * the last visit, else the first example. Without it GraphiQL opens one more tab at every visit.
 *
 * @param storage where GraphiQL keeps its tabs
 * @param search the query string of the page's address
 */
export function openingDocument(storage: { getItem(key: string): string | null }, search: string, examples: readonly Example[]): OpeningDocument {
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
