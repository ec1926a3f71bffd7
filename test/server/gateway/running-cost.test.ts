import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { scaled } from '../../support/scaled.ts';
import { useSandbox } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();
const heavy = '{ volumes(first: 50) { nodes { id } } }';

it('lets further queries of a user wait while others fill the limit, over HTTP and WebSocket, but not those of others', async () => {
  const { post, gateway } = await site.serve({ schema, maxCost: 60 });
  site.sandbox.faults.add({ path: /volumes\/detail$/, delayMs: scaled(150), times: 1 });
  const alice = { 'x-auth-token': site.tokenOf('alice') };
  const order: string[] = [];
  const note = <T>(name: string, answer: Promise<T>): Promise<T> => answer.finally(() => order.push(name));
  const first = note('first', post(heavy, alice));
  await expect.poll(() => site.sandbox.requests.some(({ path }) => path.endsWith('/volumes/detail'))).toBe(true);
  const rest = [
    note('second', post(heavy, alice)),
    note('socket', connect(gateway, { authToken: site.tokenOf('alice') }).run(heavy)),
    note('bob', post(heavy, { 'x-auth-token': site.tokenOf('bob') })),
  ];
  const [, ...answers] = await Promise.all([first, ...rest]);
  expect(order.indexOf('bob')).toBe(0);
  expect(order.indexOf('first')).toBe(1);
  expect(JSON.stringify(answers)).not.toContain('errors');
});
