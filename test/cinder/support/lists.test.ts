import { expect, test } from 'vitest';
import { lists } from './lists.ts';
import { listedKinds, sources } from './resource-modules.ts';
import { singles } from './singles.ts';

const keys = new Set(lists.map(({ key }) => key));
const calls = new Set([...lists, ...singles].map(({ call }) => call));

/** GETs that change something, whose response body is not read. */
const changes = ['/qos-specs/{id}/associate', '/qos-specs/{id}/disassociate', '/qos-specs/{id}/disassociate_all'];
/** GETs whose route is not a literal in the source, by the text of the call. The tables have them too. */
const otherwise: Readonly<Record<string, string>> = {
  // Routes of the exported kinds.
  "call('GET', kind.route": 'manageable.ts',
  // The summary of the list with the same key.
  "call('GET', detailed ? '/clusters/detail' : '/clusters'": 'clusters.ts',
  // The metadata of volumes stands for that of all types.
  "call('GET', `${collection.route}/{id}/metadata`": 'metadata.ts',
};

test('the table of damaged lists has every list that a module exports', async () => {
  const kinds = await listedKinds();
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter(({ listKey }) => !keys.has(listKey)).map(({ listKey }) => listKey)).toEqual([]);
  expect(kinds.filter((kind) => !calls.has(`GET ${'listRoute' in kind ? kind.listRoute : kind.route}`))).toEqual([]);
});

test.each(sources)('the table of damaged lists has every list that %s decodes', (_, source) => {
  const decoded = [...source.matchAll(/\browsOf\((?:[^()']+, '([^']+)'|([^)]*))/g)];
  expect(decoded).toHaveLength(source.split('rowsOf(').length - 1);
  for (const [, key, other = ''] of decoded) {
    if (key === undefined) expect(other).toMatch(/kind\.listKey|\{ \[key\]: values \}|\{ quotas: /);
    else expect(keys).toContain(key);
  }
});

test.each(sources)('one of the tables has every response that %s reads', (name, source) => {
  const asked = [...source.matchAll(/(?:call\(|write\(client, )'GET', (?:'([^']+)')?/g)];
  expect(asked).toHaveLength(source.split("'GET'").length - 1);
  for (const { 1: route, index } of asked) {
    const known = Object.entries(otherwise).some(([text, file]) => file === name && source.startsWith(text, index));
    if (route === undefined) expect([source.slice(index, index + 60), known]).toEqual([expect.anything(), true]);
    else if (!changes.includes(route)) expect(calls).toContain(`GET ${route}`);
  }
});
