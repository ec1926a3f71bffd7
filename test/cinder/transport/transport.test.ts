import { expect, test, vi } from 'vitest';
import { Ledger } from '../../../src/cinder/transport/ledger.ts';
import { createTransport } from '../../../src/cinder/transport/transport.ts';
import { json, serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

test('two who ask at once share the tries of one call, and each try is written down once', async () => {
  const answers = [503, 200];
  const { url } = await serve((_, response) => json(response, answers.shift() ?? 500, { volume: {} }));
  const { send } = openTransport();
  const [first, second] = [new Ledger(), new Ledger()];
  const calls = [first, second].map((ledger) => send(request({ url, tokenHash: 'a', ledger })));
  expect((await Promise.all(calls)).map((reply) => reply.status)).toEqual([200, 200]);
  expect(first.entries).toMatchObject([{ status: 503, shared: false }, { status: 200, shared: false }]);
  expect(second.entries).toMatchObject([{ status: 200, shared: true }]);
});

test('closing waits for the call under way', async () => {
  const { url, sockets } = await serve((_, response) => setTimeout(() => json(response, 200, 'there'), 50));
  const transport = createTransport();
  const call = transport.send(request({ url }));
  await transport.close();
  await expect(call).resolves.toMatchObject({ body: 'there' });
  await vi.waitFor(() => expect(sockets.open).toBe(0), { timeout: scaled(1000) });
});
