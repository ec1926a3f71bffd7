import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { describeFacts, elementsOf, renderFacts } from '../../../src/schema/facts/describe-facts.ts';
import { cinder, type Facts } from '../../../src/schema/facts/facts.ts';

test.each<[Facts, string]>([
  [{}, ''],
  [{ rest: ['GET /volumes/{id}'] }, 'REST: `GET /volumes/{id}`.'],
  [
    {
      otherRest: { compute: ['GET /servers/{id}', 'GET /servers'], identity: ['GET /users/{id}'] },
      calls: 'one per answer',
    },
    'REST of Keystone: `GET /users/{id}`. REST of Nova: `GET /servers/{id}`; `GET /servers`. Calls: one for all objects of an answer.',
  ],
  [
    {
      rest: [
        {
          call: 'POST /volumes/{id}/action',
          action: 'os-extend',
          transition: 'extending → available',
          sdk: ['extend_volume'],
        },
      ],
      since: '3.42',
      roles: ['member'],
    },
    'REST: `POST /volumes/{id}/action` with `os-extend`. Status: extending → available. Since: microversion 3.42. Roles: member.',
  ],
  [
    {
      rest: [
        'DELETE /volumes/{id}',
        {
          call: 'POST /volumes/{id}/action',
          action: 'os-force_delete',
          when: 'with `force`',
          since: '3.23',
          roles: ['admin'],
        },
      ],
    },
    'REST: `DELETE /volumes/{id}`; `POST /volumes/{id}/action` with `os-force_delete` (with `force`, since 3.23, admin only).',
  ],
  [
    { rest: ['GET /types'], calls: 'one per answer', callsIf: 'if the type is private', free: ['id', 'name'] },
    'REST: `GET /types`. Calls: one for all objects of an answer if the type is private. No call for `id`, `name` alone.',
  ],
  [
    { bulkOf: 'deleteVolume', rest: ['DELETE /volumes/{id}'] },
    'Runs `deleteVolume` for each row. REST: `DELETE /volumes/{id}`.',
  ],
  [{ since: '3.14', adminSince: '3.29' }, 'Since: microversion 3.14, 3.29 for administrators.'],
  [
    { since: '3.64', nullIf: ['the volume is not encrypted', 'the call failed'], calls: 'none' },
    'Since: microversion 3.64. Calls: none. Null if the volume is not encrypted, or if the call failed.',
  ],
  [{ isLoose: true }, 'Most databases of Cinder ignore case, accents and trailing spaces.'],
  [{ idOf: 'Volume', sdk: ['wait_for_status'] }, ''],
])('renders %j', (facts, text) => {
  expect(renderFacts(facts)).toBe(text);
});

describe('describeFacts', () => {
  const schema = buildSchema(`
    "A volume." type Volume { "The size." size("The unit." unit: Unit): Int }
    "The units." enum Unit { "One GiB." GIB }
    "The filters." input Filter { "The name." name: String }
    type Query { volume(filter: Filter): Volume }
  `);
  const extensions = cinder({ since: '3.8' });
  const [volume, unit, filter] = ['Volume', 'Unit', 'Filter'].map((name) => schema.getType(name));
  if (!isObjectType(volume) || !isEnumType(unit) || !isInputObjectType(filter))
    throw new Error('The test schema lacks a type.');
  const elements = [volume, unit, filter].flatMap(elementsOf);
  for (const element of elements) element.extensions = extensions;

  test('appends the facts of types, fields, arguments, enum values and input fields', () => {
    expect(elements).toHaveLength(7);
    const before = elements.map(({ description }) => description);
    expect(describeFacts(schema)).toBe(schema);
    expect(elements.map(({ description }) => description)).toEqual(
      before.map((text) => `${text ?? ''}\n\nSince: microversion 3.8.`),
    );
  });

  test('leaves elements without facts as they are', () => {
    expect(schema.getQueryType()?.getFields()['volume']?.description).toBeUndefined();
  });
});
