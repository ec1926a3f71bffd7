import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../../src/server/configuration.ts';
import { scaled } from '../../support/scaled.ts';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();

/** Accepts connections, and never answers. @returns its port */
async function silentServer(): Promise<number> {
  const server = createServer((socket) => onTestFinished(() => void socket.destroy())).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

test('serves, is ready and warns once while the broker is not available, without the password in a log', async () => {
  const { logged, get, gateway } = await site.serve({ notifications: ['amqp://user:canary@127.0.0.1:9/'] });
  await expect.poll(() => logged.length).toBeGreaterThan(0);
  expect((await get('/readyz')).status).toBe(200);
  const metrics = (await get('/metrics')).text;
  expect(metrics).toMatch(/^cinder_graphql_notifications_connected 0$/m);
  expect(metrics).toMatch(/^cinder_graphql_notification_age_seconds \d/m);
  expect(metrics).toMatch(/^nodejs_eventloop_lag_seconds /m);
  // Several attempts have failed.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await gateway.close(0);
  expect(logged.map((line) => (JSON.parse(line) as { level: number; msg: string }).msg)).toEqual([
    'notifications of Cinder do not arrive: changes are found by polling',
  ]);
  expect(logged.join('\n')).toContain('127.0.0.1:9');
  expect(logged.join('\n')).not.toContain('canary');
});

test('has no metrics of notifications without a broker', async () => {
  const { get } = await site.serve();
  expect((await get('/metrics')).text).not.toContain('notification');
});

test('closes although the broker does not answer', async () => {
  const { gateway } = await site.serve({ notifications: [`amqp://127.0.0.1:${await silentServer()}/`] });
  const start = performance.now();
  await gateway.close(0);
  expect(performance.now() - start).toBeLessThan(scaled(1500));
});

test.each([
  ['--notifications', 'rabbit://user:canary@host:5672/'],
  ['--notifications', 'amqp://user:canary@one:5672,user:canary@two:5672/'],
  ['--notifications', 'amqps://user:canary,@host/'],
  ['--notifications', 'amqps://user:canary@host/?cacert=/ca.pem'],
  ['--notification-exchange', ''],
  ['--peers-exchange', 'a b'],
])('refuses %s %j at the start, without the password in the error', (flag, value) => {
  const read = (): unknown => readConfiguration([flag, value], {});
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(`${flag} must be `);
  expect(read).not.toThrow(/canary/);
});

test.each([
  [{ notifications: ['amqps://user:canary@host/?cacertfile=/does-not-exist.pem'] }, /^--notifications: .*ENOENT/],
  [{ peersExchange: 'cinder-graphql' }, /^--peers-exchange requires --notifications\.$/],
])('does not start with %j', async (options, message) => {
  const failure = await site.serve(options).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConfigurationError);
  expect((failure as Error).message).toMatch(message);
  expect(String(failure)).not.toContain('canary');
});
