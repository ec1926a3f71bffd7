import { expect, test } from 'vitest';
import { checkDepth, joined, walk, type Followed } from '../../../src/resolvers/lineage/lineage.ts';

const followed = (parent: string, child: string, depth: number): Followed<string> => ({
  edge: { kind: 'CLONE', depth, parent: { kind: 'Volume', id: parent }, child: { kind: 'Volume', id: child } },
  to: child,
});

/** Walks a graph of children by parent. */
const walked = (graph: Readonly<Record<string, readonly string[]>>, depth: number) =>
  walk('a', depth, (level, at) =>
    Promise.resolve(level.flatMap((parent) => (graph[parent] ?? []).map((child) => followed(parent, child, at)))),
  );

test('a level follows the one before it, to the requested depth', async () => {
  const graph = { a: ['b', 'c'], b: ['d'], d: ['e'] };
  const all = await walked(graph, 5);
  expect(all.edges.map(({ child, depth }) => [child.id, depth])).toEqual([
    ['b', 1],
    ['c', 1],
    ['d', 2],
    ['e', 3],
  ]);
  expect(all.isComplete).toBe(true);
  const some = await walked(graph, 2);
  expect([some.edges.length, some.isComplete]).toEqual([3, false]);
});

test('a circle, which a broken database could have, ends', async () => {
  const { edges, isComplete } = await walked({ a: ['b'], b: ['a'] }, 10);
  expect([edges.length, isComplete]).toEqual([2, true]);
});

test('at most 1,000 edges are returned', async () => {
  const many = Array.from({ length: 1200 }, (_, index) => `v${index}`);
  const { edges, isComplete } = await walked({ a: many }, 5);
  expect([edges.length, isComplete]).toEqual([1000, false]);
});

test('the farthest ancestors come first', () => {
  const ancestors = { edges: [followed('b', 'a', -1).edge, followed('c', 'b', -2).edge], isComplete: true };
  const descendants = { edges: [followed('a', 'd', 1).edge], isComplete: false };
  expect(joined(ancestors, descendants)).toMatchObject({
    edges: [{ depth: -2 }, { depth: -1 }, { depth: 1 }],
    isComplete: false,
  });
});

test.each([0, 11, -1])('the depth %d is refused', (depth) => {
  expect(() => checkDepth(depth)).toThrow(`\`depth\` must be between 1 and 10; received ${depth}.`);
});
