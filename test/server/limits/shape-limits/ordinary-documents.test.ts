import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, Kind, parse, Source, validate } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../../../src/schema/schema.ts';
import { BoundedLexer } from '../../../../src/server/limits/bounded-lexer.ts';
import { defaultLimits } from '../../../../src/server/limits/limits.ts';
import { createCostJudge } from '../../../../src/server/limits/operation-cost.ts';
import { checkShape } from '../../../../src/server/limits/shape-limits.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

/** The documents in the code blocks of a page. */
function blocksOf(page: string): [string, string][] {
  return [...read(page).matchAll(/```graphql\n([^]*?)```/g)].map(([, text = ''], n) => [`${page} ${n + 1}`, text]);
}

/** The texts that Relay's compiler generated from the documents of the client. */
function relayTexts(): [string, string][] {
  return filesIn('test/clients/relay/generated', '.graphql.ts').flatMap((path) => {
    const [, text] = /"text": ("(?:[^"\\]|\\.)*")/.exec(read(path)) ?? [];
    return text === undefined ? [] : [[path, JSON.parse(text) as string] as [string, string]];
  });
}

const documents: [string, string][] = [
  [
    'the introspection query of GraphiQL',
    getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, oneOf: false }),
  ],
  [
    'a page of 100 volumes with their types, attachments, snapshots and backups',
    '{ volumes(first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name status volumeType { id name } attachments { id serverId } snapshots { nodes { id name } } backups { nodes { id name } } } } } }',
  ],
  ...filesIn('examples', '.graphql').map((path): [string, string] => [path, read(path)]),
  ...blocksOf('README.md'),
  ...blocksOf('docs/clients.md').filter(([, text]) => !text.trimStart().startsWith('fragment')),
  ...relayTexts(),
];

it('reads documents of every kind', () => {
  expect(documents.length).toBeGreaterThan(20);
  expect(relayTexts().length).toBeGreaterThan(3);
});

it.each(documents)('is within the limits: %s', (_name, text) => {
  const source = new Source(text);
  const document = parse(source, {
    lexer: new BoundedLexer(source, defaultLimits),
    maxComments: defaultLimits.maxTokens,
  });
  checkShape(document, defaultLimits);
  // Documents of clients have their own fragments and directives, which their compilers replace.
  const isPlain = validate(schema, document).length === 0;
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? null) : [],
  );
  for (const operationName of isPlain ? names : [])
    expect(createCostJudge(defaultLimits.maxCost)(schema, document, { operationName })).toBeDefined();
});
