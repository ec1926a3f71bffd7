import { connect as connectTcp, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../../src/server/gateway.ts';
import { createLog } from '../../../src/server/log.ts';
import { startCrowdedCinder, type CrowdedCinder } from '../../support/crowded-cinder.ts';
import { scaled } from '../../support/scaled.ts';

let cinder: CrowdedCinder;
let gateway: Gateway;
beforeAll(async () => {
  cinder = await startCrowdedCinder(100, 100);
  const cloud = { endpointOverride: cinder.url, interface: 'public' as const, tls: {} };
  gateway = await startGateway({ schema, cloud, port: 0, log: createLog('silent'), querySeconds: 600 });
});
afterAll(async () => {
  await gateway.close(0);
  await cinder.close();
});

/** An answer of 12 MB, which is more than the buffers of the system hold. */
const names = Array.from({ length: 18 }, (_, n) => `a${n}:id`).join(' ');
const large = JSON.stringify({ query: `{volumes(first:100){nodes{snapshots(first:100){nodes{${names}}}}}}` });

/** Sends the query on a separate connection, and reads nothing. */
function askAndNotRead(): Socket {
  const { hostname, port } = new URL(gateway.url);
  const socket = connectTcp(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.pause();
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${large.length}\r\n\r\n${large}`,
  );
  return socket;
}

const ask = (body: string): Promise<string> =>
  fetch(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((response) =>
    response.text(),
  );

it(
  'keeps two unread large answers of a user in memory, lets a third wait, and sends small ones',
  { timeout: scaled(60_000) },
  async () => {
    const first = askAndNotRead();
    askAndNotRead();
    await sleep(scaled(250));
    let isAnswered = false;
    const third = ask(large).finally(() => (isAnswered = true));
    expect(JSON.parse(await ask('{"query":"{ volumes(first: 1) { nodes { id } } }"}'))).toMatchObject({
      data: { volumes: { nodes: [{}] } },
    });
    await sleep(scaled(250));
    expect(isAnswered).toBe(false);
    first.destroy();
    expect((await third).length).toBeGreaterThan(8_000_000);
  },
);
