import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CallLog } from '../../../src/cinder/transport/call-log.ts';
import { createTransport, defaultTransportOptions } from '../../../src/cinder/transport/transport.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

test('shares the attempts of one call among simultaneous callers, and records each attempt once', async () => {
  const answers = [503, 200];
  const { url } = await serve((_, response) => json(response, answers.shift() ?? 500, { volume: {} }));
  const { send } = openTransport();
  const [first, second] = [new CallLog(), new CallLog()];
  const calls = [first, second].map((callLog) => send(request({ url, tokenHash: 'a', callLog })));
  expect((await Promise.all(calls)).map((reply) => reply.status)).toEqual([200, 200]);
  expect(first.entries).toMatchObject([
    { status: 503, shared: false },
    { status: 200, shared: false },
  ]);
  expect(second.entries).toMatchObject([{ status: 200, shared: true }]);
});

test('waits for calls in progress before closing', async () => {
  const { url, sockets } = await serve((_, response) => setTimeout(() => json(response, 200, 'there'), 50));
  const transport = createTransport();
  const call = transport.send(request({ url }));
  await transport.close();
  await expect(call).resolves.toMatchObject({ body: 'there' });
  await vi.waitFor(() => expect(sockets.open).toBe(0), { timeout: scaled(1000) });
});

test('opens at most 16 connections to an endpoint', async () => {
  const { url, sockets } = await serve((_, response) => setTimeout(() => json(response, 200, {}), 20));
  const { send } = openTransport();
  const calls = Array.from({ length: 100 }, (_, n) => send(request({ url, caller: `caller ${n % 5}` })));
  expect(new Set((await Promise.all(calls)).map(({ status }) => status))).toEqual(new Set([200]));
  expect(sockets.most).toBe(16);
});

test('refuses a response over 32 MiB', async () => {
  const { url } = await serve((incoming, response) =>
    response.end(`"${'x'.repeat(Number(incoming.url?.slice(1)) - 2)}"`),
  );
  // A busy machine requires more time.
  const { send } = openTransport({ callTimeout: scaled(60_000) });
  const most = 32 * 1024 * 1024;
  expect((await send(request({ url: `${url}/${most}` }))).body).toHaveLength(most - 2);
  await expect(send(request({ url: `${url}/${most + 1}` }))).rejects.toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: 'The response of Cinder to GET /volumes/{id} is too large.',
  });
});

test('cancels a call after its time, which is 15 s by default', async () => {
  expect(defaultTransportOptions.callTimeout).toBe(15_000);
  const { url } = await serve(() => undefined);
  const { send } = openTransport({ callTimeout: 50 });
  await expect(send(request({ url }))).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
});

test('cancels a connection attempt after 5 s', { timeout: scaled(20_000) }, async () => {
  // Accepts the connection, but does not respond to the TLS handshake.
  const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await vi.waitFor(() => expect(silent.address()).not.toBeNull(), { timeout: scaled(1000) });
  const { port } = silent.address() as AddressInfo;
  expect(defaultTransportOptions.connectTimeout).toBe(5000);
  const { send } = openTransport({ connectTimeout: 1000 });
  const began = performance.now();
  // A write is not retried.
  await expect(send(request({ method: 'POST', url: `https://127.0.0.1:${port}/` }))).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: expect.stringContaining('Connect Timeout') as string,
  });
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(900);
  expect(took).toBeLessThan(scaled(5000));
});
