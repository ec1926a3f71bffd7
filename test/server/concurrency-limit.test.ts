import { expect, test } from 'vitest';
import { ConcurrencyLimit } from '../../src/server/concurrency-limit.ts';

test('so many of one user, and others beside; one that leaves makes room', () => {
  const limit = new ConcurrencyLimit('sockets', { total: 10, perUser: 2 });
  const leave = limit.enter('alice');
  limit.enter('alice');
  expect(() => limit.enter('alice')).toThrow('2 sockets of this user are open already.');
  limit.enter('bob');
  leave();
  limit.enter('alice');
  expect(() => limit.enter('alice')).toThrow('2 sockets of this user are open already.');
});

test('at most the total, of all users together', () => {
  const limit = new ConcurrencyLimit('sockets', { total: 2, perUser: 2 });
  const leave = limit.enter('alice');
  limit.enter('bob');
  expect(() => limit.enter('carol')).toThrow('2 sockets are open already.');
  leave();
  limit.enter('carol');
});
