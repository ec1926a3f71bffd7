import { setImmediate as loopTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseJson } from '../../../src/cinder/transport/parse-json.ts';
import { countLoopTurns } from '../../support/loop-turns.ts';

const short = { long: 0, piece: 10 };

/** The result of `JSON.parse`, or that it throws. */
function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'no JSON';
  }
}

const parsedByPieces = (text: string): Promise<unknown> =>
  parseJson(text, loopTurn, short).then(
    (value) => ({ value }),
    (error: unknown) => (error instanceof SyntaxError ? 'no JSON' : error),
  );

/**
 * A key with an escape sequence. After a key that ends with a backslash, V8 since Node 24 reads such keys wrongly
 * (nodejs/node#63785), so that `JSON.parse` is no reference for random ones.
 */
const escapedKey = /"(?:[^"\\]|\\.)*\\(?:[^"\\]|\\.)*"\s*:/s;

/** Compares the order of keys too. */
async function isAsParsed(text: string): Promise<void> {
  expect(JSON.stringify(await parsedByPieces(text))).toBe(JSON.stringify(parsed(text)));
}

describe('returns the same as JSON.parse', () => {
  const list = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 8 });
  const object = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('__proto__', 'then', '}', ',')),
    fc.oneof(list, fc.jsonValue({ maxDepth: 2 })),
  );
  const text = fc
    .tuple(object, fc.constantFrom(undefined, 1, '\t'))
    .map(([value, space]) => JSON.stringify(value, null, space))
    .filter((json) => !escapedKey.test(json));

  it('for any text', async () => {
    await fc.assert(fc.asyncProperty(text, isAsParsed), { numRuns: 500 });
  });

  it('for any damaged text', async () => {
    const marks = fc.constantFrom('', '"', '\\', ',', ':', '[', ']', '{', '}', ' ', '1', 'null', '\n');
    const damage = fc.tuple(text, fc.nat(), fc.nat({ max: 3 }), marks);
    const damaged = damage
      .map(([given, at, cut, mark]) => {
        const index = at % (given.length + 1);
        return given.slice(0, index) + mark + given.slice(index + cut);
      })
      .filter((json) => !escapedKey.test(json));
    await fc.assert(fc.asyncProperty(damaged, isAsParsed), { numRuns: 2000 });
  });

  test.each([
    '{}',
    ' { } ',
    '{"a":[]}',
    '{"a":[ ],"a":[1]}',
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{"a":[1,,2]}',
    '{"a":["0123456789",]}',
    '{"a":["0123456789",,1]}',
    '{"a":[1}',
    '{"a":[1]]',
    '{"a":1]',
    '{"a"}',
    '{a:1}',
    '{"a":1}{',
    '{"a":"\\"',
    '{"a":"\\\\"}',
    '{"a":[[1,2],{"b":"]},"}]}',
    '[1]',
    '{',
    '',
    '{"\\"":["0123456789","0123456789"],"\\\\":[[]]}',
    '\u00a0{}',
  ])('for %j', isAsParsed);
});

it('runs the event loop during the parsing of a long list, but not of a short one', async () => {
  const turns = countLoopTurns();
  await parseJson(JSON.stringify({ volumes: Array.from({ length: 1000 }, (_, size) => ({ size })) }), loopTurn);
  expect(turns()).toBe(0);

  const rows = Array.from({ length: 100_000 }, (_, size) => ({ id: 'x'.repeat(36), size }));
  const text = JSON.stringify({ volumes: rows, count: 100_000 });
  const longTurns = countLoopTurns();
  expect(await parseJson(text, loopTurn)).toEqual({ volumes: rows, count: 100_000 });
  expect(longTurns()).toBeGreaterThan(text.length / (512 * 1024));
});
