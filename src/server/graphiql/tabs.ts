import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One tab of GraphiQL. */
export interface Tab {
  query: string;
  /** JSON. */
  variables?: string;
}

const documents = fileURLToPath(new URL('../../../test/documents', import.meta.url));

/**
 * GraphiQL's tabs: the example documents, in the order of their file names, each with the variables in the JSON file
 * beside it. The tests run the same documents, so that none goes stale.
 */
export function readTabs(folder = documents): Tab[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => {
    const query = readFileSync(join(folder, name), 'utf8');
    const variables = join(folder, name.replace(/\.graphql$/, '.json'));
    return existsSync(variables) ? { query, variables: readFileSync(variables, 'utf8') } : { query };
  });
}
