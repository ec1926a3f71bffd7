import DataLoader from 'dataloader';
import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  parse,
  type ExecutionResult,
} from 'graphql';
import { expect, it, onTestFinished, vi } from 'vitest';
import { execute } from '../../../src/server/execution/execute.ts';
import { turns } from '../../../src/server/execution/turns.ts';
import { Operation } from '../../../src/server/operation.ts';
import { countLoopTurns } from '../../support/loop-turns.ts';

interface Item {
  n: number;
}
interface Context {
  operation: Operation;
  owners: DataLoader<number, string>;
}

/** Blocks the event loop for a number of milliseconds. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

const resolved = vi.fn();
const ItemType: GraphQLObjectType<Item, Context> = new GraphQLObjectType<Item, Context>({
  name: 'Item',
  fields: () => ({
    n: {
      type: GraphQLInt,
      resolve: ({ n }) => {
        resolved();
        work(0.2);
        return n;
      },
    },
    owner: { type: GraphQLString, resolve: ({ n }, _args, { owners }) => owners.load(n) },
    self: { type: ItemType, resolve: (item) => Promise.resolve(item) },
    none: { type: ItemType, resolve: () => null },
    failing: { type: ItemType, resolve: () => Promise.reject(new Error('no')) },
  }),
});
const args = { length: { type: new GraphQLNonNull(GraphQLInt) } };
const query = new GraphQLObjectType<unknown, Context>({
  name: 'Query',
  fields: {
    items: {
      type: new GraphQLList(ItemType),
      args,
      resolve: (_root, { length }) => Array.from({ length: Number(length) }, (_, n) => ({ n })),
    },
    rejected: {
      type: new GraphQLList(ItemType),
      args,
      resolve: (_root, { length }) => Array.from({ length: Number(length) }, () => Promise.reject(new Error('no'))),
    },
    absent: { type: new GraphQLList(ItemType), resolve: () => null },
  },
});
const mutation = new GraphQLObjectType({ name: 'Mutation', fields: query.toConfig().fields });
const schema = new GraphQLSchema({ query, mutation });

function run(
  source: string,
  limits = { maxCalls: 200, maxObjects: 1e6, maxAnswer: 16 },
): { operation: Operation; batches: number[]; result: Promise<ExecutionResult> } {
  resolved.mockClear();
  const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false }, limits);
  const document = parse(source);
  operation.kind =
    document.definitions[0] && 'operation' in document.definitions[0] ? document.definitions[0].operation : undefined;
  const batches: number[] = [];
  const load = (keys: readonly number[]): Promise<string[]> => {
    batches.push(keys.length);
    return Promise.resolve(keys.map(String));
  };
  const owners = new DataLoader(load, { batchScheduleFn: (dispatch) => operation.scope.scheduleBatch?.(dispatch) });
  const result = Promise.resolve(execute({ schema, document, contextValue: { operation, owners } }));
  return { operation, batches, result };
}

it('completes a long list in order, and lets the event loop turn in between', async () => {
  const stopCounting = countLoopTurns();
  const { data, errors } = await run('{ items(length: 500) { n } absent { n } }').result;
  const loops = stopCounting();
  expect(errors).toBeUndefined();
  expect(data).toEqual({ items: Array.from({ length: 500 }, (_, n) => ({ n })), absent: null });
  // 100 ms of work.
  expect(loops).toBeGreaterThan(5);
});

it('lets the event loop turn between many short lists and single objects', async () => {
  const stopCounting = countLoopTurns();
  const fields = Array.from({ length: 65 }, (_, n) => `a${n}: items(length: 30) { self { n } }`).join(' ');
  const { errors } = await run(`{ ${fields} }`).result;
  expect(errors).toBeUndefined();
  // 390 ms of work, at least 190 ms of this after the first 1,000 calls of `isDue`.
  expect(stopCounting()).toBeGreaterThan(4);
});

it('loads the children of all items of a long list together, although the event loop turns in between', async () => {
  const { batches, result } = run('{ items(length: 500) { n owner } }');
  const { data } = await result;
  expect(batches).toEqual([500]);
  expect((data as { items: { owner: string }[] }).items[499]?.owner).toBe('499');
});

it('counts objects of lists and single objects, but not null', async () => {
  const limits = { maxCalls: 1, maxObjects: 20, maxAnswer: 1 };
  const within = run('{ items(length: 10) { self { n } none { n } } }', limits);
  expect((await within.result).errors).toBeUndefined();
  const beyond = run('{ items(length: 21) { n } }', limits);
  await beyond.result;
  expect(beyond.operation.signal.reason).toMatchObject({
    extensions: { code: 'ANSWER_LIMIT_EXCEEDED', limit: { name: 'objects', max: 20 } },
  });
  expect(resolved).not.toHaveBeenCalled();
});

it('stops a query that has ended', async () => {
  const { operation } = run('{ items(length: 5000) { n } }');
  await new Promise((resolve) => setTimeout(resolve, 20));
  operation.abort(new Error('too late'));
  const before = resolved.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(before).toBeLessThan(4000);
  expect(resolved.mock.calls.length).toBeLessThanOrEqual(before + 1);
});

it('fails the remaining fields of a mutation that has ended', async () => {
  const { operation, result } = run(
    'mutation { first: items(length: 1) { n } second: items(length: 5000) { n } third: items(length: 1) { n } }',
  );
  setTimeout(() => operation.abort(new Error('too late')), 20);
  const { data, errors } = await result;
  expect(data).toMatchObject({ first: [{ n: 0 }], third: null });
  expect(errors?.map(({ message, path }) => [message, path?.[0]])).toEqual([
    ['too late', 'second'],
    ['too late', 'third'],
  ]);
});

it('passes on the error of a resolver', async () => {
  const { data, errors } = await run('{ items(length: 2) { failing { n } } }').result;
  expect(data).toEqual({ items: [{ failing: null }, { failing: null }] });
  expect(errors?.map(({ message }) => message)).toEqual(['no', 'no']);
});

it.each([1, 300])('returns errors for a list of %i rejected items, without an unhandled rejection', async (length) => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  onTestFinished(() => void process.off('unhandledRejection', unhandled));
  // A turn of the event loop is due, so items wait.
  if (!turns.isDue) work(12);
  const { errors } = await run(`{ rejected(length: ${length}) { n } }`).result;
  expect(errors).toHaveLength(length);
  const ended = run(`{ rejected(length: ${length}) { n } }`);
  ended.operation.abort(new Error('too late'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(unhandled).not.toHaveBeenCalled();
});
