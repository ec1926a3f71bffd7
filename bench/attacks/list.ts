import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** The gateway under attack, and a record of the outcomes. */
export interface Target {
  /** The URL of GraphQL. */
  url: string;
  /** Ends the attack. */
  signal: AbortSignal;
  /** Records the outcome of an attempt: an error code or an HTTP status. */
  note: (outcome: string) => void;
}

export interface Attack {
  name: string;
  /** Attacks until the signal aborts. */
  run: (target: Target) => Promise<void>;
}

/** Sends documents repeatedly over several connections. */
function documents(name: string, token: string, connections: number, document: () => string): Attack {
  return {
    name,
    run: async (target) => {
      await Promise.all(
        Array.from({ length: connections }, () => repeat(target, () => send(target, token, { query: document() }))),
      );
    },
  };
}

async function repeat({ signal }: Target, act: () => Promise<void>): Promise<void> {
  while (!signal.aborted) await act().catch(() => sleep(10));
}

async function send({ url, signal, note }: Target, token: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': token },
    body: JSON.stringify(body),
    signal,
  });
  const text = await response.text();
  const codes = [...new Set(text.match(/(?<="code":")\w+/g))];
  note(codes.length > 0 ? codes.join('+') : String(response.status));
}

const lists = (count: number, list: string): string =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${list}(first: 1, filter: { name: "${randomUUID()}" }) { nodes { name } }`).join(' ')} }`;

/** Opens a socket that sends messages and never reads. */
async function openSocket(
  { url, signal, note }: Target,
  messages: (socket: WebSocket) => Promise<void>,
): Promise<void> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  const closed = new Promise<void>((resolve) => {
    socket.on('close', (code) => {
      note(String(code));
      resolve();
    });
  });
  socket.on('error', () => undefined);
  const end = (): void => socket.terminate();
  signal.addEventListener('abort', end);
  socket.on('open', () => void messages(socket));
  await closed;
  signal.removeEventListener('abort', end);
}

/** Sends pings as fast as the gateway takes them, until it closes the connection. */
async function pings(socket: WebSocket, target: Target, characters: number): Promise<void> {
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authToken: 'mallory' } }));
  socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(characters) } });
  // A paused socket does not notice that it was closed. Only writing fails.
  const sendPing = (): Promise<Error | null | undefined> => new Promise((resolve) => socket.send(ping, resolve));
  while (!target.signal.aborted && !(await sendPing()));
  socket.terminate();
}

const nested =
  '{volumes(first:1000){nodes{snapshots(first:1000){nodes{volume{snapshots(first:1000){nodes{volume{snapshots(first:1000){nodes{id}}}}}}}}}}}';

/** Attacks and loads that disabled the gateway before it had limits. */
export const attacks: readonly Attack[] = [
  documents('a million objects, nested', 'crowded', 4, () => nested),
  documents(
    'the most objects that are allowed',
    'crowded',
    4,
    () => '{volumes(first:100){nodes{snapshots(first:100){nodes{id name volume{id name}}}}}}',
  ),
  documents(
    '1 MB with 480,000 tokens',
    'mallory',
    4,
    () => `query ${`q${randomUUID()}`.replaceAll('-', '')} {${' a'.repeat(480_000)} }`,
  ),
  documents('1,100 aliases while Cinder hangs', 'hanging', 4, () => lists(1100, 'volumes')),
  documents('1,100 calls that hang, in documents of 20', 'hanging', 55, () => lists(20, 'volumes')),
  documents('300 lists in a document', 'mallory', 16, () => lists(300, 'snapshots')),
  documents('20 lists in a document', 'mallory', 16, () => lists(20, 'snapshots')),
  documents(
    '50 clients with large pages',
    'crowded',
    50,
    () => '{volumes(first:100){nodes{id name status size snapshots(first:100){nodes{id name status}}}}}',
  ),
  documents(
    '20,000 ids in nodes',
    'mallory',
    4,
    () => `{ nodes(ids: ${JSON.stringify(Array.from({ length: 20_000 }, () => 'Vm9sdW1l'))}) { id } }`,
  ),
  documents(
    '10,000 aliases',
    'mallory',
    4,
    () => `{${Array.from({ length: 10_000 }, (_, n) => ` a${n}: __typename`).join('')} }`,
  ),
  documents(
    '60 aliases of __schema',
    'mallory',
    4,
    () => `{${Array.from({ length: 60 }, (_, n) => ` a${n}: __schema { types { name fields { name } } }`).join('')} }`,
  ),
  {
    name: 'pings of 250 KB on a socket that does not read',
    run: (target) => repeat(target, () => openSocket(target, (socket) => pings(socket, target, 250_000))),
  },
  {
    name: 'pings of 1 KB on a socket that does not read',
    run: (target) => repeat(target, () => openSocket(target, (socket) => pings(socket, target, 1000))),
  },
  {
    name: '2,000 sockets without connection_init',
    run: async (target: Target): Promise<void> => {
      const idle = async (): Promise<void> => {
        await repeat(target, async () => {
          await openSocket(target, () => Promise.resolve());
          await sleep(100);
        });
      };
      await Promise.all(Array.from({ length: 2000 }, idle));
    },
  },
  {
    name: '1,500 event streams of one user',
    run: async (target: Target): Promise<void> => {
      const query = 'subscription { volumesChanged { kind } }';
      const stream = async (): Promise<void> => {
        await repeat(target, async () => {
          const headers = {
            'content-type': 'application/json',
            accept: 'text/event-stream',
            'x-auth-token': 'mallory',
          };
          const response = await fetch(target.url, {
            method: 'POST',
            headers,
            body: JSON.stringify({ query }),
            signal: target.signal,
          });
          target.note(String(response.status));
          await response.text();
          await sleep(500);
        });
      };
      await Promise.all(Array.from({ length: 1500 }, stream));
    },
  },
];
