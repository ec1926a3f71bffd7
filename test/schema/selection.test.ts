import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { selectedFields, selectsOnly } from '../../src/schema/selection.ts';

const schema = buildSchema(`
  interface Named { name: String other: Named }
  interface Sized { size: Int }
  type Thing implements Named { id: ID name: String other: Named size: Int }
  type Query { thing: Thing things: [Thing!]! named: Named }
`);

/** The fields selected on the root field `field`. */
async function selected(
  source: string,
  field: 'thing' | 'things' | 'named',
  variables: Record<string, unknown> = {},
): Promise<{ fields: string[]; onlyIds: boolean }> {
  const selections: { fields: string[]; onlyIds: boolean }[] = [];
  const look = (_: unknown, __: unknown, info: GraphQLResolveInfo): null => {
    selections.push({ fields: [...selectedFields(info)].toSorted(), onlyIds: selectsOnly(info, 'id') });
    return null;
  };
  const { errors } = await graphql({ schema, source, variableValues: variables, rootValue: { [field]: look } });
  expect(errors?.filter(({ message }) => !message.startsWith('Cannot return null'))).toEqual(errors && []);
  expect(selections).toHaveLength(1);
  return selections[0] ?? { fields: [], onlyIds: false };
}

const fragments =
  'fragment Id on Thing { id } fragment Deep on Thing { ...Id ... { size } } fragment Name on Named { name }';

test.each<[string, string[]]>([
  ['{ thing { id name } }', ['id', 'name']],
  ['{ thing { a: id b: id } }', ['id']],
  ['{ thing { __typename id } }', ['__typename', 'id']],
  ['{ thing { id } thing { name } }', ['id', 'name']],
  ['{ thing { other { name } } }', ['other']],
  ['{ thing { ... { id } ... on Thing { size } ... on Named { name } } }', ['id', 'name', 'size']],
  [`{ thing { ...Deep ...Name } } ${fragments}`, ['id', 'name', 'size']],
  ['{ thing { id name @skip(if: true) size @include(if: false) } }', ['id']],
  ['{ thing { id ... @include(if: false) { name } } }', ['id']],
  [`{ thing { ...Id ...Name @skip(if: true) ...Deep @include(if: false) } } ${fragments}`, ['id']],
])('returns the fields of %s', async (source, expected) => {
  expect((await selected(source, 'thing')).fields).toEqual(expected);
});

test.each([
  [{ wanted: true }, ['id', 'name']],
  [{ wanted: false }, ['id', 'size']],
  [{}, ['id', 'size']],
])('applies the variables %j', async (variables, expected) => {
  const source = 'query ($wanted: Boolean = false) { thing { id name @include(if: $wanted) size @skip(if: $wanted) } }';
  expect((await selected(source, 'thing', variables)).fields).toEqual(expected);
});

test('returns the fields selected on the items of a list', async () => {
  expect((await selected('{ things { id size } }', 'things')).fields).toEqual(['id', 'size']);
});

test.each([
  ['{ thing { id } }', true],
  ['{ thing { __typename a: id } }', true],
  ['{ thing { id name @skip(if: true) } }', true],
  ['{ thing { id name } }', false],
  ['{ thing { ...F } } fragment F on Thing { size }', false],
])('returns for %s whether only the ID is selected: %s', async (source, expected) => {
  expect((await selected(source, 'thing')).onlyIds).toBe(expected);
});

test('includes fragments on all types that implement an interface', async () => {
  expect((await selected('{ named { name ... on Thing { id } } }', 'named')).fields).toEqual(['id', 'name']);
});
