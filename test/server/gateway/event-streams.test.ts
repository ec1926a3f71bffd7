import { expect, it } from 'vitest';
import { json, until, useSandbox, type Served } from '../support/gateway.ts';
import { streams } from '../support/schema.ts';

const site = useSandbox();

/**
 * Opens an event stream.
 *
 * @returns the HTTP status, the code of a refusal, and the function that disconnects
 */
async function open({ gateway }: Served, user: string): Promise<{ status: number; code: unknown; leave: () => void }> {
  const leaving = new AbortController();
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { ...json, accept: 'text/event-stream', 'x-auth-token': site.tokenOf(user) },
    body: '{"query":"subscription { parked }"}',
    signal: leaving.signal,
  });
  const { value } = (await response.body?.getReader().read()) ?? {};
  const code = /"code":"(\w+)"/.exec(Buffer.from(value as Uint8Array).toString())?.[1];
  return { status: response.status, code, leave: () => leaving.abort() };
}

it('limits the event streams of each user, and allows another one after one has ended', async () => {
  const served = await site.serve({ maxStreamsPerUser: 2 });
  const [first] = [await open(served, 'alice'), await open(served, 'alice')];
  expect(await open(served, 'alice')).toMatchObject({ code: 'RATE_LIMITED' });
  expect(await open(served, 'bob')).toMatchObject({ status: 200, code: undefined });
  const before = streams.open;
  first.leave();
  await until(() => streams.open < before, 'the stream has ended');
  expect(await open(served, 'alice')).toMatchObject({ status: 200, code: undefined });
});

it('limits the event streams in total', async () => {
  const served = await site.serve({ maxStreams: 1 });
  expect(await open(served, 'alice')).toMatchObject({ code: undefined });
  const refused = await open(served, 'bob');
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
});
