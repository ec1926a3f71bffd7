import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { useSandbox } from '../support/gateway.ts';

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

it('marks only calls that were running at the deadline of a mutation as having an unknown outcome', async () => {
  site.sandbox.faults.add({ method: 'POST', path: /\/volumes$/, delayMs: 60_000 });
  expect(await errors()).toEqual([
    ['a', true],
    ['b', undefined],
  ]);
});

it('does not mark accepted actions as having an unknown outcome at the deadline of a mutation', async () => {
  site.sandbox.setTransitionSeconds(60);
  expect(await errors()).toEqual([
    ['a', undefined],
    ['b', undefined],
  ]);
});
