import { expect, test } from 'vitest';
import { ConcurrencyLimit } from '../../src/server/concurrency-limit.ts';

test('so many of one user, and others beside; one that leaves makes room', () => {
  const limit = new ConcurrencyLimit('sockets', { total: 10, perUser: 2 });
  const leave = limit.enter('alice');
  limit.enter('alice');
  expect(() => limit.enter('alice')).toThrow('Too many sockets of this user are open: the limit is 2. Close one first.');
  limit.enter('bob');
  leave();
  limit.enter('alice');
  expect(() => limit.enter('alice')).toThrow('Too many sockets of this user are open: the limit is 2. Close one first.');
});

test('at most the total, of all users together', () => {
  const limit = new ConcurrencyLimit('sockets', { total: 2, perUser: 2 });
  const leave = limit.enter('alice');
  limit.enter('bob');
  expect(() => limit.enter('carol')).toThrow('Too many sockets are open: the limit is 2. Retry later.');
  leave();
  limit.enter('carol');
});
