import type { CodegenConfig } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { operationsTable } from './src/schema/facts/operations-table.ts';
import { schema } from './src/schema/schema.ts';

/**
 * `schema.graphql` and docs/operations.md from the code-first schema, and typed documents for the tests. `npm run codegen` writes
 * them. `npm run codegen:check` fails if the committed files differ from the generated ones.
 */
const config: CodegenConfig = {
  schema: printSchema(schema),
  documents: ['examples/*.graphql', 'test/behaviour/**/*.ts'],
  importExtension: '.js',
  generates: {
    'schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
    'docs/operations.md': { plugins: [{ add: { content: operationsTable(lexicographicSortSchema(schema)) } }] },
    'test/documents/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          ID: 'string',
          SafeInt: 'number',
          DateTime: 'string',
          StringMap: 'Record<string, string>',
          JSON: 'unknown',
          JSONObject: 'Record<string, unknown>',
        },
      },
    },
  },
};

export default config;
