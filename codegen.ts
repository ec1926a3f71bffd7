import type { CodegenConfig } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { clientListsModule, scalarTypes } from './src/schema/client-lists.ts';
import { operationsTable } from './src/schema/facts/operations-table.ts';
import { schema } from './src/schema/schema.ts';

/**
 * `schema.graphql` docs/operations.md and `client/lists.ts` from the code-first schema, and typed documents for the tests. `npm run codegen` writes
 * them. `npm run codegen:check` fails if the committed files differ from the generated ones.
 */
const config: CodegenConfig = {
  schema: printSchema(schema),
  documents: ['examples/*.graphql', 'test/behaviour/**/*.ts'],
  importExtension: '.js',
  generates: {
    'schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
    'docs/operations.md': { plugins: [{ add: { content: operationsTable(lexicographicSortSchema(schema)) } }] },
    'client/lists.ts': { plugins: [{ add: { content: clientListsModule(lexicographicSortSchema(schema)) } }] },
    'test/documents/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { ID: 'string', ...scalarTypes },
      },
    },
  },
};

export default config;
