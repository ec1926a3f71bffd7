import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { GraphQLObjectType, GraphQLNonNull, GraphQLInt, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import type { Gateway } from '../../../src/server/gateway.ts';
import { until, useSandbox } from '../support/gateway.ts';

const site = useSandbox();

/** `{ text(length: N) }`: text that compresses badly, so that an answer does not fit into the buffers of the system. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      text: {
        type: GraphQLString,
        args: { length: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_, { length }: { length: number }) => randomBytes(length).toString('base64').slice(0, length),
      },
    },
  }),
});

/** Sends a query without the decompression of `fetch`. */
async function ask({ url }: Gateway, length: number, headers: Record<string, string>): Promise<IncomingMessage> {
  const sent = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': site.tokenOf('alice'), ...headers },
  }).end(JSON.stringify({ query: `{ text(length: ${length}) }` }));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

const textIn = (body: Buffer): string => (JSON.parse(body.toString()) as { data: { text: string } }).data.text;

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('compresses an answer over 64 KiB with %s', async (coding, decompress) => {
  const { gateway } = await site.serve({ schema, allowedOrigin: ['https://portal.example'] });
  const response = await ask(gateway, 500_000, { 'accept-encoding': coding, origin: 'https://portal.example' });
  expect(response.headers).toMatchObject({ 'content-encoding': coding, 'transfer-encoding': 'chunked' });
  expect(response.headers.vary?.toLowerCase().split(/, */).sort()).toEqual(['accept-encoding', 'origin']);
  const body = await buffer(response);
  expect(body.length).toBeLessThan(450_000);
  expect(textIn(decompress(body))).toHaveLength(500_000);
});

test('does not compress a smaller answer, and none for a client that accepts no coding', async () => {
  const { gateway } = await site.serve({ schema });
  for (const [length, headers] of [
    [60_000, { 'accept-encoding': 'br, gzip' }],
    [70_000, {}],
    [70_000, { 'accept-encoding': 'br;q=0, identity' }],
  ] as const) {
    const response = await ask(gateway, length, headers);
    expect(response.headers).toHaveProperty('content-length');
    expect(response.headers.vary).toBe(length < 64 * 1024 ? undefined : 'accept-encoding');
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(textIn(await buffer(response))).toHaveLength(length);
  }
});

test('compresses from the configured size, or not at all', async () => {
  const { gateway: eager } = await site.serve({ schema, compress: 1 });
  expect((await ask(eager, 2000, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  const { gateway: off } = await site.serve({ schema, compress: 0 });
  const { headers } = await ask(off, 500_000, { 'accept-encoding': 'gzip, identity;q=0' });
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
});

test('does not compress server-sent events', async () => {
  const { gateway } = await site.serve({ schema });
  const response = await ask(gateway, 500_000, { accept: 'text/event-stream', 'accept-encoding': 'gzip' });
  expect(response.headers['content-type']).toBe('text/event-stream');
  expect(response.headers['content-encoding']).toBeUndefined();
  response.destroy();
});

test('ends the operation without an error if the client disconnects during the compression', async () => {
  const { gateway, logged } = await site.serve({ schema });
  const response = await ask(gateway, 12_000_000, { 'accept-encoding': 'gzip' });
  expect(response.headers['content-encoding']).toBe('gzip');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(logged).toEqual([]);
  response.destroy();
  await until(() => logged.length > 0, 'the operation has ended');
  expect(logged.join()).not.toMatch(/error/i);
  const next = await ask(gateway, 10, {});
  expect(textIn(await buffer(next))).toHaveLength(10);
});
