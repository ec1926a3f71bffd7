import { once } from 'node:events';
import { WebSocket } from 'ws';

/** The ways to disconnect: a `complete` message, closing the socket, terminating it, or aborting an SSE request. */
export const ways = ['complete', 'close', 'terminate', 'abort'] as const;
export type Way = (typeof ways)[number];

export interface Crowd {
  url: string;
  token: string;
  payload: { query: string; variables?: object };
}

/**
 * Subscribes and disconnects repeatedly: every second time after the first event, otherwise without waiting for it.
 *
 * @param atOnce the number of concurrent subscribers
 */
export async function comeAndGo(crowd: Crowd, way: Way, times: number, atOnce = 20): Promise<void> {
  let left = times;
  const cycle = {
    complete: completing(crowd),
    close: closing(crowd, false),
    terminate: closing(crowd, true),
    abort: aborting(crowd),
  }[way];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const { leave, end } = await cycle();
      while (left > 0) await leave(left-- % 2 === 0);
      await end();
    }),
  );
}

interface Cycle {
  leave: (afterAnEvent: boolean) => Promise<void>;
  end: () => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Uses one socket for many subscriptions. */
function completing(crowd: Crowd): () => Promise<Cycle> {
  return async () => {
    const socket = await open(crowd);
    let id = 0;
    return {
      async leave(afterAnEvent) {
        socket.send(JSON.stringify({ id: `${++id}`, type: 'subscribe', payload: crowd.payload }));
        if (afterAnEvent) await message(socket, `"id":"${id}","type":"next"`);
        socket.send(JSON.stringify({ id: `${id}`, type: 'complete' }));
      },
      async end() {
        socket.close();
        await once(socket, 'close');
      },
    };
  };
}

/** Uses a new socket for each subscription. */
function closing(crowd: Crowd, isCut: boolean): () => Promise<Cycle> {
  return () =>
    Promise.resolve({
      async leave(afterAnEvent) {
        const socket = await open(crowd);
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: crowd.payload }));
        if (afterAnEvent) await message(socket, '"type":"next"');
        const closed = once(socket, 'close');
        if (isCut) socket.terminate();
        else socket.close();
        await closed;
      },
      end: nothing,
    });
}

function aborting({ url, token, payload }: Crowd): () => Promise<Cycle> {
  return () =>
    Promise.resolve({
      async leave(afterAnEvent) {
        const leaving = new AbortController();
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-auth-token': token },
          body: JSON.stringify(payload),
          signal: leaving.signal,
        });
        const reader = response.body?.getReader();
        for (let text = ''; afterAnEvent && reader && !text.includes('event: next');) {
          const { value, done } = await reader.read();
          if (done) break;
          text += Buffer.from(value as Uint8Array).toString();
        }
        leaving.abort();
        await reader?.closed.catch(nothing);
      },
      end: nothing,
    });
}

async function open({ url, token }: Crowd): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': token } }));
  await message(socket, 'connection_ack');
  return socket;
}

/** Resolves with the first message that contains a text. */
async function message(socket: WebSocket, text: string): Promise<void> {
  for (;;) {
    const [data] = (await once(socket, 'message')) as [Buffer];
    if (data.toString().includes(text)) return;
  }
}
