import { request } from 'node:http';
import { expect, it } from 'vitest';
import { json, useSandbox } from './support/gateway.ts';
import { closeCodeOf } from './support/socket.ts';

const site = useSandbox();

it('reads larger bodies, frames and headers if configured', async () => {
  const { gateway, get } = await site.serve({ maxBody: 2, maxFrame: 1, maxHeaders: 4 });
  const headers = { ...json, 'x-auth-token': site.tokenOf('alice') };
  const body = (length: number): string => JSON.stringify({ query: `{ __typename } ${' '.repeat(length)}` });
  expect((await get('/graphql', { method: 'POST', headers, body: body(1900) })).body.data).toEqual({
    __typename: 'Query',
  });
  expect((await get('/graphql', { method: 'POST', headers, body: body(2000) })).status).toBe(413);
  expect(await closeCodeOf(gateway, { send: 'x'.repeat(1025) })).toBe(1009);
  expect(await closeCodeOf(gateway, { send: 'x'.repeat(1024) })).toBe(4400);
  const statusOf = (length: number): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asked = request(
        new URL('/livez', gateway.url),
        { headers: { 'x-long': 'x'.repeat(length) } },
        ({ statusCode }) => resolve(statusCode),
      );
      asked.on('error', reject).end();
    });
  expect([await statusOf(3000), await statusOf(5000)]).toEqual([200, 431]);
});
