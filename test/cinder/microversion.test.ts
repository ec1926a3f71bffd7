import { expect, test } from 'vitest';
import { atLeast, isMicroversion, negotiate, newestKnown, requireMicroversion } from '../../src/cinder/microversion.ts';
import { cinderError, failureOf } from '../support/failure.ts';

test.each(['3.0', '3.9', '3.71', '3.100'])('%s is a microversion', (text) => {
  expect(isMicroversion(text)).toBe(true);
});

test.each(['', '3', '3.', '2.1', '4.0', 'latest', '3.7 1', ' 3.7', '3.7\n', '3.1000', '3.-1'])(
  '%j is not a microversion',
  (text) => {
    expect(isMicroversion(text)).toBe(false);
  },
);

test('compares microversions as numbers', () => {
  expect(atLeast('3.10', '3.9')).toBe(true);
  expect(atLeast('3.9', '3.10')).toBe(false);
  expect(atLeast('3.9', '3.9')).toBe(true);
});

test('negotiates the highest microversion that both sides support', () => {
  expect(negotiate({ min: '3.0', max: '3.70' }, newestKnown)).toBe('3.70');
  expect(negotiate({ min: '3.0', max: '3.99' }, newestKnown)).toBe('3.71');
  expect(negotiate({ min: '3.0', max: '3.70' }, '3.8')).toBe('3.8');
});

test('refuses a cloud that is too new', async () => {
  const failure = await failureOf(() => negotiate({ min: '3.80', max: '3.99' }, newestKnown));
  expect(failure).toEqual(
    cinderError('UPSTREAM_ERROR', 'Cinder supports the microversions 3.80 to 3.99. The gateway can use 3.71 at most.'),
  );
});

test('refuses a feature for which the cloud is too old, with the required and the available microversion', async () => {
  expect(() => requireMicroversion('3.27', '3.27', 'An attachment')).not.toThrow();
  expect(() => requireMicroversion('3.0', undefined, 'A volume')).not.toThrow();
  const message = 'An attachment requires microversion 3.27. The newest available microversion is 3.9.';
  expect(await failureOf(() => requireMicroversion('3.9', '3.27', 'An attachment'))).toEqual(
    cinderError('MICROVERSION_TOO_LOW', message, { required: '3.27', available: '3.9' }),
  );
});
