import { describe, expect, it } from 'vitest';
import { startGateway } from '../../src/server/gateway.ts';
import { sandboxCloud } from '../../src/server/sandbox-cloud.ts';
import { useSandbox } from './support/gateway.ts';
import { schema } from './support/schema.ts';

const site = useSandbox();

describe('startGateway', () => {
  it('returns its URL, also with IPv6', async () => {
    const { gateway } = await site.serve({ host: '::1' });
    expect(gateway.url).toMatch(/^http:\/\/\[::1\]:\d+\/graphql$/);
    expect((await fetch(new URL('/livez', gateway.url))).status).toBe(200);
  });

  it('fails if the address is in use', async () => {
    const { gateway } = await site.serve();
    const port = Number(new URL(gateway.url).port);
    await expect(startGateway({ schema, cloud: sandboxCloud(site.sandbox), port, logLevel: 'silent' })).rejects.toThrow(
      /EADDRINUSE/,
    );
  });

  it('returns the endpoint of the own credentials, with the lower of the maximum microversions', async () => {
    const cloud = { ...sandboxCloud(site.sandbox), maxMicroversion: '3.40' } as const;
    const uncapped = await site.serve();
    expect(await uncapped.gateway.endpoint()).toMatchObject({ root: site.sandbox.cinderUrl, microversion: '3.70' });
    for (const [microversion, used] of [
      ['3.50', '3.40'],
      ['3.30', '3.30'],
    ] as const) {
      const { gateway, post } = await site.serve({ cloud, microversion });
      await post('{ volumeNames }');
      expect(await gateway.endpoint()).toMatchObject({ microversion: used });
      expect(site.sandbox.requests.at(-1)).toMatchObject({ microversion: `volume ${used}` });
    }
  });

  it('has no endpoint without own credentials', async () => {
    const { authUrl } = sandboxCloud(site.sandbox);
    const { gateway } = await site.serve({ cloud: { authUrl, interface: 'public', tls: {} } });
    expect(await gateway.endpoint()).toBeUndefined();
  });
});
