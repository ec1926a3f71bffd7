import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLFieldConfig } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { until, useSandbox, type Served } from '../support/gateway.ts';
import { urlOf } from '../support/socket.ts';

const site = useSandbox();
const eventSize = 100_000;
const mebibyte = 1024 * 1024;

/** A stream that always has another event of 100 kB. */
function flood(): { schema: GraphQLSchema; taken: () => number } {
  let taken = 0;
  async function* events(): AsyncGenerator<string> {
    const text = 'x'.repeat(eventSize);
    for (; ; taken++) yield await new Promise<string>((resolve) => setImmediate(() => resolve(text)));
  }
  const field: GraphQLFieldConfig<unknown, unknown> = {
    type: GraphQLString,
    subscribe: events,
    resolve: (event) => event,
  };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { a: { type: GraphQLString } } }),
    subscription: new GraphQLObjectType({ name: 'Subscription', fields: { flood: field } }),
  });
  return { schema, taken: () => taken };
}

/**
 * Subscribes without reading.
 *
 * @returns the function that continues to read
 */
type Subscribe = (served: Served) => Promise<() => void>;

const payload = { query: 'subscription { flood }' };

const overSse: Subscribe = async ({ gateway }) => {
  const { hostname, port } = new URL(gateway.url);
  const socket: Socket = createConnection(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.pause();
  const body = JSON.stringify(payload);
  const token = site.tokenOf('alice');
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: ${token}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return () => socket.resume().on('data', () => undefined);
};

const overSocket: Subscribe = async ({ gateway }) => {
  const socket = new WebSocket(urlOf(gateway), 'graphql-transport-ws');
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': site.tokenOf('alice') } }));
  await once(socket, 'message');
  socket.pause();
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  return () => socket.resume();
};

test.each<[string, Subscribe]>([
  ['server-sent events', overSse],
  ['WebSocket', overSocket],
])('pauses a stream while its client does not read, and continues afterwards: %s', async (_, subscribe) => {
  const { schema, taken } = flood();
  const read = await subscribe(await site.serve({ schema }));
  await until(() => taken() > 0, 'the stream has begun');
  // The stream continues as long as the buffers of the system accept events.
  let before: number;
  do {
    before = taken();
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (taken() > before && taken() * eventSize < 100 * mebibyte);
  expect(taken() * eventSize).toBeLessThan(40 * mebibyte);
  read();
  await until(() => taken() > before + 100, 'the stream goes on');
});
