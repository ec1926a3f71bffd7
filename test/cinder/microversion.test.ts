import { expect, test } from 'vitest';
import { atLeast, isMicroversion, negotiate, newestKnown, requireMicroversion } from '../../src/cinder/microversion.ts';
import { cinderError, failureOf } from '../support/failure.ts';

test.each(['3.0', '3.9', '3.71', '3.100'])('%s is a microversion', (text) => {
  expect(isMicroversion(text)).toBe(true);
});

test.each(['', '3', '3.', '2.1', '4.0', 'latest', '3.7 1', ' 3.7', '3.7\n', '3.1000', '3.-1'])('%j is none', (text) => {
  expect(isMicroversion(text)).toBe(false);
});

test('microversions are compared as numbers', () => {
  expect(atLeast('3.10', '3.9')).toBe(true);
  expect(atLeast('3.9', '3.10')).toBe(false);
  expect(atLeast('3.9', '3.9')).toBe(true);
});

test('the highest that both sides know is spoken', () => {
  expect(negotiate({ min: '3.0', max: '3.70' }, newestKnown)).toBe('3.70');
  expect(negotiate({ min: '3.0', max: '3.99' }, newestKnown)).toBe('3.71');
  expect(negotiate({ min: '3.0', max: '3.70' }, '3.8')).toBe('3.8');
});

test('a cloud that is too new for us is refused', async () => {
  const failure = await failureOf(() => negotiate({ min: '3.80', max: '3.99' }, newestKnown));
  expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'Cinder speaks 3.80 to 3.99; at most 3.71 may be used here.'));
});

test('what a cloud is too old for is refused, with what it needs and what there is', async () => {
  expect(() => requireMicroversion('3.27', '3.27', 'An attachment')).not.toThrow();
  expect(() => requireMicroversion('3.0', undefined, 'A volume')).not.toThrow();
  const message = 'An attachment needs microversion 3.27; this cloud offers 3.9.';
  expect(await failureOf(() => requireMicroversion('3.9', '3.27', 'An attachment'))).toEqual(
    cinderError('MICROVERSION_TOO_LOW', message, { required: '3.27', available: '3.9' }),
  );
});
