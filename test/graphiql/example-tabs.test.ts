import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { schemaFile as schema } from '../support/schema-file.ts';

const otherSchema = buildSchema('type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }');
const folder = join(import.meta.dirname, '../../examples');
const files = readdirSync(folder).filter((name) => /\.(graphql|json)$/.test(name));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

it('includes every example document, with its variables', () => {
  const tabs = readFileSync(join(import.meta.dirname, '../../graphiql/example-tabs.ts'), 'utf8');
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((name) => !tabs.includes(`'../examples/${name}?raw'`))).toEqual([]);
});

it.each(files.filter((name) => name.endsWith('.graphql')))('%s is valid, and its first line describes it', (name) => {
  const document = parse(read(name));
  expect(read(name)).toMatch(/^# \S/);
  expect(validate(schema, document)).toEqual([]);
  expect(validate(otherSchema, document)).not.toEqual([]);
});
