import { expect, test } from 'vitest';
import { matchesHost } from '../../../sandbox/services/match-host.ts';

test.each([
  ['lab', 'lab', true],
  ['lab@one', 'lab', true],
  ['lab@one#pool', 'lab', true],
  ['lab#pool', 'lab', true],
  ['lab2@one', 'lab', false],
  ['lab@one#pool', 'lab@one', true],
  ['lab@one', 'lab@o', false],
  ['lab@one@two', 'lab@one', false],
  ['lab@one#pool', 'lab@one#pool', true],
  ['lab@one#pool#x', 'lab@one#pool', false],
  [null, 'lab', false],
])('the host %s matches %s: %s', (name, wanted, found) => {
  expect(matchesHost(name, wanted)).toBe(found);
});

test.each([
  ['lab@one#pool', 'lab', false],
  ['lab#pool', 'lab', true],
  ['lab@one#pool', 'lab@one', true],
])('the backend %s matches %s: %s', (name, wanted, found) => {
  expect(matchesHost(name, wanted, 'backend')).toBe(found);
});
