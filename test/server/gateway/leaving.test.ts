import { beforeAll, expect, test } from 'vitest';
import { comeAndGo, ways, type Way } from '../../../bench/live/leaving.ts';
import { schema } from '../../../src/schema/schema.ts';
import type { Gateway } from '../../../src/server/gateway.ts';
import { until, useSandbox } from '../support/gateway.ts';

const site = useSandbox();
const changes = 'subscription { volumesChanged { kind volumeId status cursor volume { id name } } }';
let volumeId: string;

beforeAll(async () => {
  const { gateway } = await site.serve({ schema });
  const reply = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': site.tokenOf('alice') },
    body: JSON.stringify({ query: '{ volumes(first: 1) { nodes { id } } }' }),
  });
  const { data } = (await reply.json()) as { data: { volumes: { nodes: { id: string }[] } } };
  volumeId = data.volumes.nodes[0]?.id ?? '';
});

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

/** Connects and disconnects many times, in one way. */
async function cycles(gateway: Gateway, way: Way): Promise<void> {
  const crowd = { url: gateway.url, token: site.tokenOf('alice') };
  await comeAndGo({ ...crowd, payload: { query: changes } }, way, 30, 10);
  const one = 'subscription ($id: ID!) { volumeChanged(id: $id) { kind volumeId status } }';
  await comeAndGo({ ...crowd, payload: { query: one, variables: { id: volumeId } } }, way, 30, 10);
}

test.each(ways)('leaves no subscriber, timer or poll behind after many disconnects by %s', async (way) => {
  const { gateway } = await site.serve({ schema, pace: { busy: 0.05, idle: 0.05 } });
  await cycles(gateway, 'complete');
  await until(() => gateway.live().viewers === 0, 'those of the first round have left');
  const before = timers();
  await cycles(gateway, way);
  await until(() => gateway.live().viewers === 0 && timers() <= before, 'all have left');
  const { calls } = gateway.live();
  const looks = JSON.stringify([...calls]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(JSON.stringify([...gateway.live().calls])).toBe(looks);
});
