import { expect, test } from 'vitest';
import { Ledger } from '../../../src/cinder/transport/ledger.ts';
import { bounded } from '../../../src/cinder/transport/queue.ts';
import type { ApiReply } from '../../../src/cinder/transport/request.ts';
import { serve } from '../support/server.ts';
import { openTransport, request } from '../support/transport.ts';
import { scaled } from '../../support/scaled.ts';

test('one too many is refused at once, and the next is taken when a place is free', async () => {
  const waiting: ((reply: ApiReply) => void)[] = [];
  const send = bounded(2)(() => new Promise((resolve) => waiting.push(resolve)));
  const first = send(request());
  const second = send(request());
  await expect(send(request({ service: 'identity' }))).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Keystone was not asked: 2 requests are waiting already.',
  });
  waiting[0]?.({ status: 200, headers: {}, body: 1 });
  await first;
  const third = send(request());
  waiting[1]?.({ status: 200, headers: {}, body: 2 });
  waiting[2]?.({ status: 200, headers: {}, body: 3 });
  expect((await Promise.all([second, third])).map((reply) => reply.body)).toEqual([2, 3]);
});

test('a place is free again after a failure', async () => {
  const send = bounded(1)(() => Promise.reject(new Error('broken')));
  await expect(send(request())).rejects.toThrow('broken');
  await expect(send(request())).rejects.toThrow('broken');
});

test('a refusal is not tried again', async () => {
  const { url } = await serve(() => undefined);
  const { send } = openTransport({ connections: 1, queue: 1 });
  const leave = new AbortController();
  const waiting = [1, 2].map(() => send(request({ url, signal: leave.signal })));
  const ledger = new Ledger();
  const started = performance.now();
  await expect(send(request({ url, ledger }))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(performance.now() - started).toBeLessThan(scaled(50));
  expect(ledger.entries).toEqual([]);
  leave.abort();
  await Promise.allSettled(waiting);
});
