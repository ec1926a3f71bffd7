import { expect, it } from 'vitest';
import { hasVariables } from '../../graphiql/has-variables.ts';

it.each([
  ['query ($id: ID!) { node(id: $id) { id } }', true],
  ['subscription A { a } mutation B($n: Int) { b(n: $n) }', true],
  ['{ a(text: "$id") }', false],
  ['# query ($id: ID!)\n{ a }', false],
  ['query ($id', false],
  ['', false],
])('%j: %j', (document, expected) => {
  expect(hasVariables(document)).toBe(expected);
});
