import { Pool } from 'undici';
import type { Block, Sent } from './load.ts';

/** The load generator. Sends the blocks of requests that its parent wants, over connections that are kept. */

/** By origin and number of connections. */
const pools = new Map<string, Pool>();

async function send({ origin, token, body, concurrency, seconds, requests = Infinity }: Block): Promise<Sent> {
  const key = `${origin} ${concurrency}`;
  const pool = pools.get(key) ?? new Pool(origin, { connections: concurrency, keepAliveTimeout: 60_000 });
  pools.set(key, pool);
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-auth-token': token };
  const began = performance.now();
  const end = began + seconds * 1000;
  let sent = 0;
  let length = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end && sent < requests) {
      sent++;
      const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      const bytes = (await answer.body.arrayBuffer()).byteLength;
      length ||= bytes;
      if (answer.statusCode !== 200 || bytes !== length)
        throw new Error(`Answer of ${origin}: ${answer.statusCode}, ${bytes} bytes instead of ${length}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return { requests: sent, milliseconds: performance.now() - began };
}

process.on('message', (block: Block) => {
  send(block).then(
    (sent) => process.send?.(sent),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
