import { expect, test, vi } from 'vitest';
import { login } from '../behaviour/support/rest.ts';
import { scaled } from '../support/scaled.ts';
import { createLeastUser, leastUser, password } from './support/broker.ts';
import { authUrl } from './support/gateway.ts';
import { brokerMessages, connected, eventAt, followVolumes, serveNotified, soon } from './support/notified-gateway.ts';
import { createCertificates, startTlsProxy } from './support/tls-proxy.ts';
import { makeVolume, removeVolumes } from './support/volumes.ts';

await createLeastUser();
const certificates = await createCertificates();
const proxy = await startTlsProxy(certificates);
const { ca, client } = certificates;
const place = `amqps://${leastUser}:${password}@localhost:${proxy.port}/`;
const gateway = serveNotified(`${place}?cacertfile=${ca}&certfile=${client.cert}&keyfile=${client.key}`);
const withoutCa = serveNotified(`${place}?certfile=${client.cert}&keyfile=${client.key}`);
const withoutCertificate = serveNotified(`${place}?cacertfile=${ca}`);

test('receives notifications over TLS with a private CA and a certificate of the gateway', async () => {
  await connected(gateway);
  const alice = await login(authUrl, 'alice', 'demo');
  const stream = await followVolumes(alice, gateway);
  const id = await makeVolume(alice);
  await eventAt(stream, ({ volumeId }) => volumeId === `Volume:${id}`);
  await removeVolumes();
});

test('does not connect to a broker with an unknown CA, or without the certificate that it requires', async () => {
  await vi.waitFor(() => {
    for (const { logged } of [withoutCa, withoutCertificate]) expect(brokerMessages(logged)).toEqual(['outage']);
  }, soon);
  expect(withoutCa.logged.join('')).toContain('self-signed certificate');
  expect(withoutCertificate.logged.join('')).toContain('certificate required');
  expect([gateway, withoutCa, withoutCertificate].flatMap(({ logged }) => logged).join('')).not.toContain(password);
});

test('notices that the broker no longer answers, and connects again', { timeout: scaled(60_000) }, async () => {
  await connected(gateway);
  const lines = gateway.logged.length;
  const start = performance.now();
  proxy.freeze();
  await vi.waitFor(() => expect(brokerMessages(gateway.logged.slice(lines))).toEqual(['outage']), {
    timeout: scaled(25_000),
    interval: 100,
  });
  console.log(`a silent broker was noticed after ${Math.round(performance.now() - start)} ms`);
  proxy.thaw();
  await connected(gateway);
});
