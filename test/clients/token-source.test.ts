import { createTokenSource } from 'cinder-graphql/client';
import { expect, it } from 'vitest';

it('gets a token once, and another one after that token was refused', async () => {
  let count = 0;
  const source = createTokenSource(() => Promise.resolve(`token ${++count}`));
  expect(await Promise.all([source.current(), source.current()])).toEqual(['token 1', 'token 1']);
  source.refused('token 0');
  expect(await source.current()).toBe('token 1');
  source.refused('token 1');
  expect(await source.current()).toBe('token 2');
});

it('logs in once after parallel refusals, and never returns the refused token again', async () => {
  let count = 0;
  const source = createTokenSource(() => Promise.resolve(`token ${++count}`));
  const first = await source.current();
  source.refused(first);
  const second = source.current();
  source.refused(first);
  expect([await second, await source.current(), count]).toEqual(['token 2', 'token 2', 2]);
  source.refused('token 2');
  expect(await source.current()).toBe('token 3');
});

it('tries again after a failure', async () => {
  let isUp = false;
  const source = createTokenSource(() =>
    isUp ? Promise.resolve('token') : Promise.reject(new Error('Keystone is down')),
  );
  await expect(source.current()).rejects.toThrow('Keystone is down');
  isUp = true;
  expect(await source.current()).toBe('token');
});
