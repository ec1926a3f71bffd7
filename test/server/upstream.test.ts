import { expect, test } from 'vitest';
import { openUpstream } from '../../src/server/upstream.ts';
import { defaultUpstreamLimits } from '../../src/server/upstream-options.ts';
import { json, serve } from '../cinder/support/server.ts';

test('opens the circuit of an endpoint after the configured number of failures', async () => {
  let calls = 0;
  const { url } = await serve((_, response) => {
    calls++;
    json(response, 503, {});
  });
  const upstream = openUpstream(
    { authUrl: url, interface: 'public', tls: {} },
    { ...defaultUpstreamLimits, retries: 1, breakerFailures: 3, breakerSeconds: 60 },
  );
  for (let n = 0; n < 3; n++)
    await expect(upstream.admit('token', {})).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(calls).toBe(3);
  await upstream.close();
});

test('ends a call after the api_timeout of the cloud', async () => {
  const { url } = await serve(() => undefined);
  const upstream = openUpstream({ authUrl: url, interface: 'public', tls: {}, callTimeout: 50 });
  await expect(upstream.admit('token', {})).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  await upstream.close();
});
