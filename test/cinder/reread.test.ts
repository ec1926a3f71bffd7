import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { reread } from '../../src/cinder/reread.ts';

const said = new CinderError('BAD_USER_INPUT', 'No such thing.', { status: 400 });
const meant = new CinderError('NOT_FOUND', 'No such thing.');

test('an answer stays as it is', async () => {
  expect(await reread(() => meant, () => Promise.resolve(5))).toBe(5);
});

test('a refusal is what it means, or what it says', async () => {
  await expect(reread(() => meant, () => Promise.reject(said))).rejects.toBe(meant);
  await expect(reread(() => undefined, () => Promise.reject(said))).rejects.toBe(said);
});

test('what is no refusal of Cinder\'s is not read', async () => {
  const broken = new TypeError('x');
  await expect(reread(() => meant, () => Promise.reject(broken))).rejects.toBe(broken);
});
