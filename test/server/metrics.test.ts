import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { useSandbox } from './support/gateway.ts';

const site = useSandbox();

/** The value of a metric without labels, in seconds. */
function valueOf(text: string, name: string): number {
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

it('exports the delay of the event loop, including a long block', async () => {
  const { get } = await site.serve();
  // Earlier delays do not count.
  await get('/metrics');
  await sleep(50);
  for (const end = performance.now() + 300; performance.now() < end;);
  await sleep(50);
  const { status, headers, text } = await get('/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(valueOf(text, 'nodejs_eventloop_lag_max_seconds')).toBeGreaterThan(0.25);
  expect(valueOf(text, 'nodejs_eventloop_lag_p50_seconds')).toBeLessThan(0.25);
});

it('is disabled by default if other machines can connect', async () => {
  const off = await site.serve({ metrics: false });
  expect((await off.get('/metrics')).status).toBe(404);
  const open = await site.serve({ host: '0.0.0.0', basePath: '/volumes' });
  const port = new URL(open.gateway.url).port;
  expect((await fetch(`http://127.0.0.1:${port}/volumes/metrics`)).status).toBe(404);
  const asked = await site.serve({ host: '0.0.0.0', metrics: true, basePath: '/volumes' });
  expect((await fetch(`http://127.0.0.1:${new URL(asked.gateway.url).port}/volumes/metrics`)).status).toBe(200);
});
