import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { scaled } from '../../support/scaled.ts';
import { until, useSandbox } from '../support/gateway.ts';
import { closeCodeOf, connect, urlOf } from '../support/socket.ts';

const site = useSandbox();

function socketOf(
  url: string,
  token: string,
): { opened: Promise<boolean>; code: () => number | undefined; socket: WebSocket } {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  let code: number | undefined;
  socket.on('error', () => undefined);
  const opened = new Promise<boolean>((resolve) => {
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': token } })),
    );
    socket.on('message', () => resolve(true));
    socket.on('close', (closed) => {
      code = closed;
      resolve(false);
    });
  });
  return { opened, code: () => code, socket };
}

it('limits the sockets of each user, and allows another one after one has closed', async () => {
  const { gateway } = await site.serve({ maxSocketsPerUser: 2 });
  const url = urlOf(gateway);
  const alices = [1, 2].map(() => socketOf(url, site.tokenOf('alice')));
  expect(await Promise.all(alices.map(({ opened }) => opened))).toEqual([true, true]);
  const third = socketOf(url, site.tokenOf('alice'));
  expect([await third.opened, third.code()]).toEqual([false, 1013]);
  expect(await socketOf(url, site.tokenOf('bob')).opened).toBe(true);
  alices[0]?.socket.close();
  await until(() => alices[0]?.code() !== undefined, 'the first has closed');
  expect(await socketOf(url, site.tokenOf('alice')).opened).toBe(true);
});

it('limits the sockets in total, and refuses further ones before the handshake', async () => {
  const { gateway } = await site.serve({ maxSockets: 1 });
  expect(await socketOf(urlOf(gateway), site.tokenOf('alice')).opened).toBe(true);
  expect(await closeCodeOf(gateway)).toBe(503);
});

it('limits the operations on one socket, with an error for a further one', async () => {
  const { gateway } = await site.serve({ maxSocketOperations: 2 });
  const { client, run, closed } = connect(gateway);
  const leave = [1, 2].map(() =>
    client.subscribe(
      { query: 'subscription { parked }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    ),
  );
  const refused = await run('{ __typename }');
  expect(refused.failed).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  leave[0]?.();
  // The gateway notices a little later that the client has disconnected.
  await expect
    .poll(async () => (await run('{ __typename }')).events[0]?.data, { timeout: scaled(5000) })
    .toEqual({ __typename: 'Query' });
  expect(closed).toEqual([]);
});
