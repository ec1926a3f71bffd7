import { expect, it } from 'vitest';
import { isAllowedOrigin } from '../../src/server/origin.ts';

const allowed = ['https://portal.example'];

it.each([
  [undefined, true],
  ['https://portal.example', true],
  ['http://localhost:4000', true],
  ['https://portal.example:8443', false],
  ['http://portal.example', false],
  ['https://portal.example.evil.example', false],
  ['http://localhost:4001', false],
  ['null', false],
  ['', false],
])('a socket from %j is allowed: %j', (origin, isAllowed) => {
  expect(isAllowedOrigin(origin, 'localhost:4000', allowed)).toBe(isAllowed);
});
