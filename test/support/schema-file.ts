import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

/**
 * The schema of `schema.graphql`, for tests that read only its types. Loading the schema itself takes several
 * times as long. `test/schema/schema/file.test.ts` compares the two.
 */
export const schemaFile = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
