import { expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { useSandbox } from './support/gateway.ts';

const site = useSandbox();
const mutation = `mutation {
  a: createVolume(input: { name: "a", size: 1, metadata: { seconds: "1" }, wait: { timeout: 60 } }) { volume { id } }
  b: createVolume(input: { name: "b", size: 1 }) { volume { id } }
}`;

async function errors(): Promise<[unknown, unknown][]> {
  const { post } = await site.serve({ schema, mutationSeconds: 1 });
  const { body } = await post(mutation, { 'x-auth-token': site.tokenOf('alice') });
  return (body.errors ?? []).map(({ path, extensions }) => [path?.[0], extensions['outcomeUnknown']]);
}

it('after the deadline of a mutation, the outcome of the call that was under way is unknown, not of those that were not sent', async () => {
  site.sandbox.faults.add({ method: 'POST', path: /\/volumes$/, delayMs: 60_000 });
  expect(await errors()).toEqual([['a', true], ['b', undefined]]);
});

it('after the deadline of a mutation, what Cinder has accepted is not unknown', async () => {
  site.sandbox.setTransitionSeconds(60);
  expect(await errors()).toEqual([['a', undefined], ['b', undefined]]);
});
