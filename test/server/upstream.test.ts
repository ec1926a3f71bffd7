import { expect, test } from 'vitest';
import { openUpstream } from '../../src/server/upstream.ts';
import { serve } from '../cinder/support/server.ts';

test('a call ends after the api_timeout of the cloud', async () => {
  const { url } = await serve(() => undefined);
  const upstream = openUpstream({ authUrl: url, interface: 'public', tls: {}, callTimeout: 50 });
  await expect(upstream.admit('token', {})).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  await upstream.close();
});
