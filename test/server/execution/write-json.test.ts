import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ResultObject } from '../../../src/server/execution/result-object.ts';
import { writeJson } from '../../../src/server/execution/write-json.ts';

function pieces(value: unknown): string[] {
  const all: string[] = [];
  const writing = writeJson(value, (piece) => void all.push(piece));
  while (!writing.next().done);
  return all;
}

const bare = (entries: Record<string, unknown>): unknown => Object.assign(new ResultObject(), entries);

it('writes the same text as JSON.stringify', () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.jsonValue(),
      fc.array(tie('tree')),
      fc.dictionary(fc.string(), fc.oneof(tie('tree'), fc.constant(undefined)), { noNullPrototype: true }).map(bare),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      expect(pieces(value).join('')).toBe(JSON.stringify(value));
    }),
  );
});

it('writes a value with few list items at once, and otherwise each item of a list separately', () => {
  const item = bare({ id: '1', type: bare({ id: '2' }), tags: bare({ a: ['x', 'y'] }) });
  const few = bare({ volumes: bare({ nodes: [item, item] }) });
  expect(pieces(few)).toEqual([JSON.stringify(few)]);
  const many = bare({ volumes: bare({ nodes: Array.from({ length: 400 }, () => item) }) });
  expect(pieces(many)).toContain(JSON.stringify(item));
  expect(pieces(many)).toHaveLength(805);
});
