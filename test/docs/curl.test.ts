import { readdirSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaFile as schema } from '../support/schema-file.ts';

const root = new URL('../../', import.meta.url);
const files = [
  'README.md',
  ...readdirSync(new URL('docs', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The bodies that the curl examples of a file send. */
const bodies = files.flatMap((file) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  return [...text.matchAll(/-d '([^']*)'/g)].map(([, body = '']) => [file, body] as const);
});

describe('the curl examples', () => {
  it.each(bodies)('in %s are valid: %s', (_file, body) => {
    const { query } = JSON.parse(body) as { query: string };
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('are more than one document', () => {
    expect(bodies.length).toBeGreaterThan(1);
  });
});
