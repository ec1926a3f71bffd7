import { describe, expect, it } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import type { ApiRequest, Send } from '../../src/cinder/transport/request.ts';
import { createHealthCheck } from '../../src/server/health.ts';
import { useSandbox } from './support/gateway.ts';

const keystone = 'http://keystone/v3';

/** A Send that fails for given URLs, and counts calls. */
function fake(failing: Partial<Record<ApiRequest['service'], CinderError>> = {}): { send: Send; asked: string[] } {
  const asked: string[] = [];
  const send: Send = ({ service, url }) => {
    asked.push(url);
    const error = failing[service];
    return error ? Promise.reject(error) : Promise.resolve({ status: 200, headers: {}, body: {} });
  };
  return { send, asked };
}

describe('the health check', () => {
  it('calls Keystone, and Cinder after its URL is known', async () => {
    const { send, asked } = fake();
    expect(await createHealthCheck(send, keystone, () => undefined)()).toEqual({
      ready: true,
      keystone: 'reachable',
      cinder: 'unknown',
    });
    expect(await createHealthCheck(send, undefined, () => 'http://cinder/v3/')()).toEqual({
      ready: true,
      keystone: 'none',
      cinder: 'reachable',
    });
    expect(asked).toEqual([keystone, 'http://cinder/v3/']);
  });

  it('accepts any answer except a 5xx and a 404, and names the failed service', async () => {
    const refused = new CinderError('UNAUTHENTICATED', 'Who?', { status: 401 });
    const gone = new CinderError('UPSTREAM_UNAVAILABLE', 'Gone.');
    const broken = new CinderError('UPSTREAM_ERROR', 'Broken.', { status: 500 });
    const check = (failing: Parameters<typeof fake>[0]): unknown =>
      createHealthCheck(fake(failing).send, keystone, () => 'http://cinder/v3/')();
    expect(await check({ 'block-storage': refused })).toMatchObject({ ready: true, cinder: 'reachable' });
    expect(await check({ 'block-storage': gone })).toEqual({
      ready: false,
      keystone: 'reachable',
      cinder: 'unreachable',
    });
    const elsewhere = new CinderError('NOT_FOUND', 'What?', { status: 404 });
    expect(await check({ 'block-storage': elsewhere })).toEqual({
      ready: false,
      keystone: 'reachable',
      cinder: 'not found',
    });
    expect(await check({ identity: elsewhere })).toEqual({ ready: false, keystone: 'not found', cinder: 'reachable' });
    expect(await check({ identity: broken })).toEqual({ ready: false, keystone: 'unreachable', cinder: 'reachable' });
  });

  it('shares one check for some seconds', async () => {
    const { send, asked } = fake();
    const health = createHealthCheck(send, keystone, () => undefined);
    await Promise.all([health(), health()]);
    await health();
    expect(asked).toHaveLength(1);
  });
});

describe('the probes', () => {
  const site = useSandbox();

  it('/readyz names an unreachable service, and /livez makes no calls', async () => {
    const { post, get } = await site.serve();
    await post('{ volumeNames }');
    site.sandbox.faults.add({ path: /volume\/v3\/$/, status: 503, body: '' });
    const before = site.sandbox.requests.length;
    expect((await get('/livez')).status).toBe(200);
    expect(site.sandbox.requests.length).toBe(before);
    const { status, body } = await get('/readyz');
    expect([status, body]).toEqual([503, { status: 'not ready', keystone: 'reachable', cinder: 'unreachable' }]);
  });
});
