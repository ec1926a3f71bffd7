import { expect, test } from 'vitest';
import { ConcurrencyLimit } from '../../src/server/concurrency-limit.ts';

test('limits each user separately, and allows another one after one has left', () => {
  const limit = new ConcurrencyLimit('sockets', { total: 10, perUser: 2 });
  const leave = limit.enter('alice');
  limit.enter('alice');
  expect(() => limit.enter('alice')).toThrow(
    'Too many sockets of this user are open: the limit is 2. Close one first.',
  );
  limit.enter('bob');
  leave();
  limit.enter('alice');
  expect(() => limit.enter('alice')).toThrow(
    'Too many sockets of this user are open: the limit is 2. Close one first.',
  );
});

test('limits the total of all users', () => {
  const limit = new ConcurrencyLimit('sockets', { total: 2, perUser: 2 });
  const leave = limit.enter('alice');
  limit.enter('bob');
  expect(() => limit.enter('carol')).toThrow('Too many sockets are open: the limit is 2. Retry later.');
  leave();
  limit.enter('carol');
});
