import { expect, test } from 'vitest';
import { pythonLength, pythonSearch } from '../../../sandbox/python/text.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 2],
  ['🙂', 1],
  ['🙂'.repeat(255), 255],
])('%j has %i characters', (text, length) => {
  expect(pythonLength(text)).toBe(length);
});

test.each([
  ['^[a-z]{1,3}$', 'abc', true],
  ['^[a-z]{1,3}$', 'abc\n', true],
  ['^[a-z]{1,3}$', '\n', false],
  ['^[a-z]{1,3}$', 'abc\n\n', false],
  ['^[a-z]{1,3}$', 'abcd', false],
  ['^[0-9]*$', '\n', true],
  ['^.{1}$', '🙂', true],
  ['[a-z]', '1a\n2', true],
])('%s in %j: %s', (pattern, text, isFound) => {
  expect(pythonSearch(pattern, text)).toBe(isFound);
});
