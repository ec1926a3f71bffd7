import { expect, it } from 'vitest';
import { redisPlace, redisUrl } from '../../../src/server/limits/redis-url.ts';

it.each([
  ['redis://cache.example', { host: 'cache.example', port: 6379, db: 0 }],
  ['redis://127.0.0.1:7000/3', { host: '127.0.0.1', port: 7000, db: 3 }],
  ['redis://[::1]:7000/', { host: '::1', port: 7000, db: 0 }],
  ['redis://:p%40ss@cache.example', { host: 'cache.example', port: 6379, db: 0, password: 'p@ss' }],
  [
    'rediss://gateway:secret@cache.example:6380',
    { host: 'cache.example', port: 6380, db: 0, username: 'gateway', password: 'secret', tls: {} },
  ],
])('accepts %s', (url, place) => {
  expect(redisUrl().safeParse(url).success).toBe(true);
  expect(redisPlace(url)).toEqual(place);
});

it.each([
  'cache.example:6379',
  'http://cache.example',
  'redis:///0',
  'redis://cache.example/first',
  'redis://cache.example/0?tls=true',
  'redis://cache.example/0#1',
  'redis://:100%@cache.example',
  'redis://cache.example:99999',
  '',
])('refuses "%s"', (url) => {
  expect(redisUrl().safeParse(url).success).toBe(false);
});
