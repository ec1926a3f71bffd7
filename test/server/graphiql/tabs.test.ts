import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { readTabs } from '../../../src/server/graphiql/tabs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tabs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readTabs', () => {
  it('makes a tab of each document, in the order of their names, with the variables beside it', () => {
    writeFileSync(join(folder, 'b.graphql'), '# B\n{ b }');
    writeFileSync(join(folder, 'a.graphql'), '# A\n{ a }');
    writeFileSync(join(folder, 'b.json'), '{"n": 1}');
    writeFileSync(join(folder, 'notes.txt'), 'no tab');
    expect(readTabs(folder)).toEqual([{ query: '# A\n{ a }' }, { query: '# B\n{ b }', variables: '{"n": 1}' }]);
  });

  it('has none where there is no folder', () => {
    expect(readTabs(join(folder, 'missing'))).toEqual([]);
  });
});

describe('the example documents', () => {
  it('are valid, and say in their first line what they show', () => {
    const tabs = readTabs();
    expect(tabs.length).toBeGreaterThan(0);
    for (const { query, variables = '{}' } of tabs) {
      expect(query).toMatch(/^# \S/);
      expect(validate(schema, parse(query))).toEqual([]);
      expect(JSON.parse(variables)).toBeTypeOf('object');
    }
    expect(validate(buildSchema('type Query { other: Int }'), parse(tabs[0]?.query ?? ''))).not.toEqual([]);
  });
});
