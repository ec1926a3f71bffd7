import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shapesOf } from '../../../src/server/limits/document-shape.ts';

const most = 112;
const shapeOf = (text: string) => shapesOf(parse(text), most)[0];
/** `count` fragments, each of which spreads the next one `times` times. The last fragment has `inner`. */
const chain = (count: number, times: number, inner: string): string =>
  Array.from({ length: count }, (_, n) => `fragment F${n} on T { ${`...F${n + 1} `.repeat(times)} }`).join(' ') +
  ` fragment F${count} on T { ${inner} }`;

describe('shapesOf', () => {
  it.each([
    ['{ a }', 1],
    ['{ a { b { c } } d }', 3],
    ['{ ... on T { a { ... { b } } } }', 2],
    ['{ a { ...F } } fragment F on T { b { ...G } } fragment G on T { c }', 3],
    ['{ __schema { types { fields { type { name } } } } }', 1],
    ['{ __type(name: "T") { fields { type { name } } } a { b } }', 2],
    ['{ a { __typename } }', 2],
  ])('counts the levels of fields, through fragments, without introspection: %s', (text, depth) => {
    expect(shapeOf(text)?.depth).toBe(depth);
  });

  it.each([
    ['{ x: a y: __typename b { z: c } }', 3],
    ['{ ...F ...F } fragment F on T { x: a ...G } fragment G on T { y: b }', 4],
    ['{ a } fragment F on T { x: a }', 0],
  ])('counts aliases at each spread: %s', (text, aliases) => {
    expect(shapeOf(text)?.aliases).toBe(aliases);
  });

  it.each([
    ['{ a a b { c } }', 3],
    ['{ ...F ... on T { c } } fragment F on T { a b { x y z } }', 3],
  ])('counts root fields: %s', (text, fields) => {
    expect(shapeOf(text)?.fields).toBe(fields);
  });

  it('counts directives in all places, also unknown ones', () => {
    const text = 'query ($v: Int @d) @d { a @d @d b { ...F @d ... @d { c } } } fragment F on T @d { c @d }';
    expect(shapeOf(text)?.directives).toBe(8);
  });

  it('counts each operation separately', () => {
    expect(shapesOf(parse('query A { x: a } query B { x: a y: a }'), most).map(({ aliases }) => aliases)).toEqual([
      1, 2,
    ]);
  });

  it('counts fragments that double in linear time', () => {
    const text = `{ ...F0 } ${chain(100, 2, 'x: a')}`;
    const start = performance.now();
    expect(shapeOf(text)?.aliases).toBe(Number.MAX_SAFE_INTEGER);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([
    ['long chains of fragments', `{ ...F0 } ${chain(5000, 1, 'a')}`],
    [
      'long chains of fragments in reverse order',
      `{ ...F0 } ${chain(5000, 1, 'a')
        .split(/(?=fragment)/)
        .reverse()
        .join(' ')}`,
    ],
    ['long chains of fragments without an operation', `{ a } ${chain(5000, 1, 'a')}`],
    [
      'selections nested through fragments',
      `{ ...F } fragment F on T ${'{ a'.repeat(80)}{ ...G }${'}'.repeat(80)} fragment G on T ${'{ a'.repeat(80)}${'}'.repeat(80)}`,
    ],
  ])('refuses %s without a stack overflow', (_what, text) => {
    expect(() => shapeOf(text)).toThrow('at most 112 levels deep');
  });

  it('leaves a fragment that contains itself to validation', () => {
    expect(shapeOf('{ ...A } fragment A on T { x: a ...B } fragment B on T { b { ...A } }')).toMatchObject({
      aliases: 1,
    });
  });

  it('refuses a field with selections that is repeated too often in one selection set, also in inline fragments', () => {
    const refused = 'must select `a` at most 30 times';
    expect(() => shapeOf(`{ ${'a { b } '.repeat(31)} }`)).toThrow(refused);
    expect(() => shapeOf(`{ ${'... { a { b } } '.repeat(31)} }`)).toThrow(refused);
    expect(shapeOf(`{ ${'a { b } '.repeat(30)} ${'c '.repeat(100)} }`)?.fields).toBe(130);
  });

  it('counts selections of the schema, and aliases in them', () => {
    expect(shapeOf('{ a: __schema { b: types { name } } c: __schema { types { name } } }')).toMatchObject({
      schemas: 2,
      introspectionAliases: 1,
    });
    expect(shapeOf('{ a: __type(name: "A") { name } b: __type(name: "B") { name } }')).toMatchObject({
      schemas: 0,
      introspectionAliases: 0,
    });
    expect(shapeOf(getIntrospectionQuery())).toMatchObject({ depth: 1, schemas: 1, introspectionAliases: 0 });
  });
});
