import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readBody } from '../../../src/server/http/request-body.ts';

/** Sends a body in chunks. @returns the result of `readBody` with a limit of 1 kB, and the request as received */
async function read(chunks: readonly Buffer[], headers: Record<string, string> = {}) {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const sent = request({ port: (server.address() as AddressInfo).port, method: 'POST', headers });
  sent.on('error', () => undefined);
  onTestFinished(() => void sent.destroy());
  sent.flushHeaders();
  const [incoming] = (await once(server, 'request')) as [IncomingMessage];
  const text = readBody(incoming, 1000);
  text.catch(() => undefined);
  for (const chunk of chunks) {
    sent.write(chunk);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { text, incoming, sent };
}

test('decodes characters of several bytes across chunks, and skips a byte order mark', async () => {
  const bytes = Buffer.from('\ufeff{"name":"Größe 大きい 🧊"}');
  const { text, sent } = await read([...bytes].map((byte) => Buffer.from([byte])));
  sent.end();
  expect(await text).toBe('{"name":"Größe 大きい 🧊"}');
});

test('accepts a body of exactly the limit', async () => {
  const { text, sent } = await read([Buffer.alloc(1000, 'x')]);
  sent.end();
  expect(await text).toHaveLength(1000);
});

test.each([
  ['with its length', { 'content-length': '1001' }, []],
  ['without its length', { 'transfer-encoding': 'chunked' }, [Buffer.alloc(1000, 'x'), Buffer.from('x')]],
])(
  'refuses a larger body %s before its end, and keeps the connection for the answer',
  async (_what, headers, chunks) => {
    const { text, incoming } = await read(chunks, headers);
    await expect(text).rejects.toMatchObject({
      message: 'The body of a request must have at most 1 kB.',
      extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', http: { status: 413 } },
    });
    expect(incoming.destroyed).toBe(false);
  },
);

test('discards the rest of a larger body, so that the connection can serve further requests', async () => {
  const { text, incoming, sent } = await read([Buffer.alloc(1001, 'x')], { 'transfer-encoding': 'chunked' });
  await expect(text).rejects.toThrow('at most 1 kB');
  sent.end(Buffer.alloc(1_000_000, 'x'));
  await once(incoming, 'end', { signal: AbortSignal.timeout(2000) });
});

test('throws if the client disconnects', async () => {
  const { text, sent } = await read([Buffer.from('{"query":')]);
  sent.destroy();
  await expect(text).rejects.toThrow('aborted');
});
