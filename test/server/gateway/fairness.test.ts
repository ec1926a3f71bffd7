import { expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { scaled } from '../../support/scaled.ts';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();

const volumes = '{ volumes(first: 1) { nodes { name } } }';

/** A document that reads 20 lists that no other document reads. */
function document(): string {
  const fields = Array.from(
    { length: 20 },
    (_, at) => `s${at}: snapshots(first: 1, filter: { name: "${crypto.randomUUID()}" }) { nodes { name } }`,
  );
  return `{ ${fields.join(' ')} }`;
}

test('answers other callers and stays ready while 400 calls of one caller hang', async () => {
  const { gateway, post, get } = await site.serve({ schema });
  const [alice, bob] = [{ 'x-auth-token': site.tokenOf('alice') }, { 'x-auth-token': site.tokenOf('bob') }];
  await post(volumes, bob);
  const path = '/snapshots/detail';
  site.sandbox.faults.add({ path: /\/snapshots\/detail$/, delayMs: scaled(60_000) });
  const leave = new AbortController();
  const hanging = Array.from({ length: 20 }, () =>
    fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bob },
      body: JSON.stringify({ query: document() }),
      signal: leave.signal,
    }).catch(() => undefined),
  );
  // One caller has 12 of the 16 connections.
  const arrived = (): number => site.sandbox.requests.filter((request) => request.path.endsWith(path)).length;
  await expect.poll(arrived, { timeout: scaled(5000) }).toBe(12);

  const answers = await Promise.all(Array.from({ length: 10 }, () => post(volumes, alice)));
  expect(answers.map(({ status, body }) => [status, body.errors])).toEqual(answers.map(() => [200, undefined]));
  expect((await get('/readyz')).status).toBe(200);
  expect(arrived()).toBe(12);
  leave.abort();
  await Promise.all(hanging);
});
