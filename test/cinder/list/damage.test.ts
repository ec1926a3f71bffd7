import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { isCinderError, type CinderError } from '../../../src/cinder/errors.ts';
import { schema } from '../../../src/schema/schema.ts';
import { execute } from '../../support/execute.ts';
import { lists, parents, type ListCase } from '../support/lists.ts';

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'null', 2 ** 53, -1, [], {}, [[]], [null], { then: 'x' }),
);

type Node = Readonly<Record<string, unknown>>;

interface Answer {
  nodes: Node[] | null;
  /** The errors of omitted rows, and those of fields. */
  errors: unknown[];
}

/** The fields of an object type. A leaf can be selected without subfields. */
function fieldsOf(typeName: string): { name: string; typeName: string; isLeaf: boolean }[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not an object type.`);
  return Object.values(type.getFields()).map(({ name, type: of, args }) => {
    const named = getNamedType(of);
    return { name, typeName: named.name, isLeaf: isLeafType(named) && args.length === 0 };
  });
}

/** @param field the field with its arguments */
function typeOfField(typeName: string, field: string): string {
  const found = fieldsOf(typeName).find(({ name }) => name === /^\w+/.exec(field)?.[0]);
  if (!found) throw new Error(`${typeName} has no field ${field}.`);
  return found.typeName;
}

function documentOf({ parent, field, nested = '', elsewhere = [] }: ListCase): string {
  const type = typeOfField(parent === undefined ? 'Query' : typeOfField('Query', parent), field);
  const isConnection = fieldsOf(type).some(({ name }) => name === 'nodes');
  const leaves = fieldsOf(isConnection ? typeOfField(type, 'nodes') : type).filter(
    ({ name, isLeaf }) => isLeaf && !elsewhere.includes(name),
  );
  const items = `{ ${leaves.map(({ name }) => name).join(' ')} ${nested} }`;
  const list = `list: ${field} ${isConnection ? `{ nodes ${items} }` : items}`;
  return parent === undefined ? `{ ${list} }` : `{ parent: ${parent} { ${list} } }`;
}

/** @param body the response to the first call. Lists without links are read until a page is empty. */
async function run(of: ListCase, body: unknown): Promise<Answer> {
  const reported: CinderError[] = [];
  const pages = [body];
  const answer = (): unknown => (pages.length > 0 ? pages.pop() : { [of.key]: [] });
  const options = {
    answers: { [of.call]: answer },
    isAdmin: true,
    reportDamage: (error: CinderError) => reported.push(error),
  };
  const { data, errors } = await execute(documentOf(of), parents, options);
  const above = data as { parent?: { list: unknown }; list?: unknown };
  const list = (above.parent ?? above).list as Node[] | { nodes: Node[] | null } | null;
  const nodes = list && 'nodes' in list ? list.nodes : list;
  return { nodes, errors: [...reported, ...(errors ?? []).map(({ originalError }) => originalError)] };
}

const named = lists.map((one) => [one.call, one] as const);

test.each(named)('the row of %s has a value for every field', async (_, of) => {
  const wrap = of.wrap ?? ((row) => row);
  const { nodes, errors } = await run(of, { [of.key]: [wrap(of.row)] });
  expect(errors).toEqual([]);
  expect(nodes).toHaveLength(1);
  expect(Object.entries(nodes?.[0] ?? {}).filter(([, value]) => value === null)).toEqual([]);
});

test.each(named)('a damaged row of %s does not change the other rows', async (_, of) => {
  const wrap = of.wrap ?? ((row) => row);
  const answer = (rows: readonly unknown[]): Promise<Answer> => run(of, { [of.key]: rows.map(wrap) });
  const [intact] = (await answer([of.row])).nodes ?? [];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(of.row)), anything, async (name, value) => {
      const { nodes, errors } = await answer([of.row, { ...of.row, [name]: value }, of.row]);
      expect(nodes?.filter((node) => isDeepStrictEqual(node, intact)).length).toBeGreaterThanOrEqual(2);
      // Omitted rows are reported.
      expect((nodes?.length ?? 0) + (nodes?.length === 2 ? errors.length : 0)).toBe(3);
      expect(errors.every((error) => isCinderError(error, 'UPSTREAM_ERROR'))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each(named)('omits and reports a row of %s that is not an object', async (_, of) => {
  const wrap = of.wrap ?? ((row) => row);
  const { nodes, errors } = await run(of, { [of.key]: [wrap(of.row), wrap(5), wrap(null), wrap(of.row)] });
  expect(nodes).toHaveLength(2);
  expect(errors.map((error) => isCinderError(error, 'UPSTREAM_ERROR'))).toEqual([true, true]);
});

test.each(named)('throws UPSTREAM_ERROR if the list of %s is not a list', async (_, of) => {
  for (const body of [
    { [of.key]: 5 },
    { [of.key]: null },
    { [of.key]: {} },
    { [of.key]: 'rows' },
    {},
    [],
    5,
    null,
    'text',
  ]) {
    expect([body, await run(of, body)]).toMatchObject([body, { nodes: null, errors: [{ code: 'UPSTREAM_ERROR' }] }]);
  }
});
