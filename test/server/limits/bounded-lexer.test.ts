import { parse, Source } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BoundedLexer } from '../../../src/server/limits/bounded-lexer.ts';

const limits = { maxTokens: 2000, maxDepth: 12 };
const read = (text: string) => {
  const source = new Source(text);
  return parse(source, { lexer: new BoundedLexer(source, limits) });
};

describe('BoundedLexer', () => {
  it('accepts a document of 2,000 tokens, and refuses one of 2,001', () => {
    expect(read(`{ ${'a '.repeat(1998)}}`).tokenCount).toBe(2000);
    expect(() => read(`{ ${'a '.repeat(1999)}}`)).toThrow('The document must have at most 2000 tokens.');
  });

  it('stops reading at the limit', () => {
    expect(() => read(`{ ${'a '.repeat(2000)} "never closed`)).toThrow('at most 2000 tokens');
  });

  it.each([
    ['selections', '', '{a'],
    ['lists', '{a(b:', '['],
    ['values', '{a(b:', '{c:'],
    ['types of variables', 'query ($a: ', '['],
  ])('refuses deeply nested %s', (_what, start, opening) => {
    expect(() => read(start + opening.repeat(500))).toThrow('must nest its brackets at most 112 levels deep');
  });

  it('counts open brackets only', () => {
    expect(read(`{ ${'a(b: [1]) '.repeat(200)}}`).definitions).toHaveLength(1);
  });

  it('refuses names of more than 256 characters', () => {
    expect(read(`{ ${'a'.repeat(256)} }`).definitions).toHaveLength(1);
    expect(() => read(`{ ${'a'.repeat(257)} }`)).toThrow('A name must have at most 256 characters.');
  });
});
