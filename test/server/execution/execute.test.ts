import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import {
  buildSchema,
  execute as reference,
  getIntrospectionQuery,
  isObjectType,
  parse,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { execute } from '../../../src/server/execution/execute.ts';
import { Operation } from '../../../src/server/operation.ts';

const schema = buildSchema(`
  interface Node { id: ID! next: Node list: [Node] }
  type Disk implements Node { ${fields('Disk')} size(unit: Unit = GIB, factor: Int): String }
  type Copy implements Node { ${fields('Copy')} late: Int }
  union Item = Disk | Copy
  enum Unit { GIB MIB }
  type Query { ${fields('Query')} item: Item items: [Item!] matrix: [[Int!]!] }
  type Mutation { ${fields('Mutation')} }
`);

function fields(type: string): string {
  return `id: ID! next: Node list: [Node] sure: ${type === 'Mutation' ? 'Query' : type}! sureList: [Node!]! broken: Int
    rejected: Int brokenSure: Int! rejectedSure: Int! badLeaf: Int none: Int noneSure: Int! notAList: [Int] mixed: [Node]`;
}

/** The resolvers that differ from the default ones. Values come at once, or after some turns of the event loop. */
const resolvers: Record<string, (source: Source) => unknown> = {
  next: ({ n }) => (n % 3 === 0 ? null : n % 2 ? sleep(n % 4, source(n + 1)) : source(n + 1)),
  list: ({ n }) => [source(n + 1), null, source(n + 2)],
  sure: ({ n }) => (n % 2 ? source(n + 2) : Promise.resolve(source(n + 2))),
  sureList: ({ n }) => sleep(n % 2, [source(n + 1), source(n + 2)]),
  mixed: ({ n }) => [
    source(n + 1),
    sleep(1, source(n + 2)),
    Promise.reject(new Error(`mixed ${n}`)),
    new Error('item'),
  ],
  broken: ({ n }) => fail(`broken ${n}`),
  brokenSure: ({ n }) => fail(`brokenSure ${n}`),
  rejected: async ({ n }) => (await sleep(1), fail(`rejected ${n}`)),
  rejectedSure: async ({ n }) => (await sleep(1), fail(`rejectedSure ${n}`)),
  badLeaf: () => 'no number',
  notAList: () => 7,
  item: ({ n }) => source(n),
  items: ({ n }) => [source(n), Promise.resolve(source(n + 1))],
  matrix: () => [[1, 2], Promise.resolve([3])],
  late: () => sleep(2, 5),
};
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  for (const [name, field] of Object.entries(type.getFields())) {
    const resolve = resolvers[name];
    if (resolve) field.resolve = (from) => resolve(from as Source);
    if (name === 'size') field.resolve = (_, args) => JSON.stringify(args);
  }
}

interface Source {
  n: number;
  id: string;
  __typename: string;
}

function source(n: number): Source {
  return { n, id: `id ${n}`, __typename: n % 2 ? 'Disk' : 'Copy' };
}

function fail(message: string): never {
  throw new Error(message);
}

async function both(
  text: string,
  variableValues: Record<string, unknown> = {},
): Promise<{ ours: ExecutionResult; theirs: ExecutionResult }> {
  const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false });
  const rootValue = source(1);
  const args: ExecutionArgs = { schema, document: parse(text), variableValues, rootValue, contextValue: { operation } };
  return { ours: await execute(args), theirs: await reference(args) };
}

/** The errors in one order, because those of promises have none. */
const sorted = ({ errors = [] }: ExecutionResult): string[] =>
  errors.map(({ message, path, locations }) => JSON.stringify([path, message, locations])).sort();

/** Fields that cannot make the object around them null. */
const harmless = fc.constantFrom(
  ...[
    'id',
    '__typename',
    'broken',
    'rejected',
    'badLeaf',
    'none',
    'notAList',
    'alias: id',
    '__proto__: id',
    'then: id',
  ],
);
const harmful = fc.constantFrom('brokenSure', 'rejectedSure', 'noneSure');

function selections(leaf: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<{ set: string; field: string }>((tie) => {
    const set = fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    );
    const composite = fc.constantFrom('next', 'list', 'sureList', 'mixed', 'again: next', 'sure');
    const onDisk = fc.tuple(fc.constantFrom('', ' @skip(if: $yes)', ' @include(if: $yes)'), set);
    return {
      set,
      field: fc.oneof(
        leaf,
        // Fields of the interface, and others of its types.
        fc.tuple(composite, set).map(([name, below]) => `... on Disk { ${name} { id ${onlyOf('Disk', below)} } }`),
        fc.tuple(composite, set).map(([name, below]) => `... on Copy { ${name} { id ${onlyOf('Copy', below)} } }`),
        onDisk.map(([condition, below]) => `... on Disk${condition} { ${below} }`),
        set.map((below) => `next { ... on Disk { ${below} } ... on Copy { ${below} } }`),
      ),
    };
  }).set;
}

const onlyOf = (type: string, below: string): string => `... on ${type} { ${below} }`;

const document = (set: string): string =>
  `query ($yes: Boolean!) { next { ... on Disk { ${set} } ... on Copy { ${set} } } id }`;

describe('execute gives the answer of graphql-js', () => {
  test('without errors that make an object null, in the same order of fields, with the same errors', async () => {
    await fc.assert(
      fc.asyncProperty(selections(harmless), fc.boolean(), async (set, yes) => {
        const { ours, theirs } = await both(document(set), { yes });
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
        expect(sorted(ours)).toEqual(sorted(theirs));
      }),
      { numRuns: 150 },
    );
  });

  test('with errors that make an object null', async () => {
    await fc.assert(
      fc.asyncProperty(selections(fc.oneof(harmless, harmful)), fc.boolean(), async (set, yes) => {
        const { ours, theirs } = await both(document(set), { yes });
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
        // graphql-js may know errors below an object before it becomes null.
        expect(ours.errors === undefined).toBe(theirs.errors === undefined);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['introspection', getIntrospectionQuery()],
    ['the name of the root type', '{ __typename }'],
    [
      'a union',
      '{ item { __typename ... on Disk { id size } } items { ... on Disk { size(factor: 2) } ... on Copy { late } } }',
    ],
    ['a list of lists', '{ matrix }'],
    ['arguments', '{ item { ... on Disk { a: size(unit: MIB) b: size(factor: null) c: size } } }'],
    [
      'fragments with the same fields',
      '{ next { ...A id ...B } } fragment A on Node { id next { id } } fragment B on Node { next { __typename } }',
    ],
    ['a field that cannot be null at the root', '{ id noneSure next { id } }'],
    ['serial fields', 'mutation { sure { id } rejected id }'],
    ['serial fields after an error', 'mutation { id rejectedSure sure { id } }'],
  ])('for %s', async (_, text) => {
    const { ours, theirs } = await both(text);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  test('for arguments from variables, with their defaults', async () => {
    const text =
      'query ($unit: Unit = MIB, $factor: Int) { item { ... on Disk { size(unit: $unit, factor: $factor) } } }';
    for (const variables of [{}, { unit: 'GIB', factor: 3 }, { factor: null }]) {
      const { ours, theirs } = await both(text, variables);
      expect(ours.errors).toBeUndefined();
      expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
    }
  });
});

test('refuses invalid variables with the HTTP status 400, and executes nothing', async () => {
  const { ours } = await both('query ($factor: Int) { item { ... on Disk { size(factor: $factor) } } }', {
    factor: 'x',
  });
  expect(ours.data).toBeUndefined();
  expect(ours.errors?.map(({ message, extensions }) => [message, extensions.http])).toEqual([
    [expect.stringContaining('Variable "$factor" got invalid value "x"'), { status: 400 }],
  ]);
});

test('applies the conditions of each request, although the document is the same', async () => {
  const parsed = parse('query ($yes: Boolean!) { id @skip(if: $yes) __typename }');
  const answers = [];
  for (const yes of [true, false, true]) {
    const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false });
    const args = { schema, document: parsed, rootValue: source(1), contextValue: { operation } };
    answers.push((await execute({ ...args, variableValues: { yes } })).data);
  }
  expect(answers.map((data) => Object.keys(data ?? {}))).toEqual([
    ['__typename'],
    ['id', '__typename'],
    ['__typename'],
  ]);
});
