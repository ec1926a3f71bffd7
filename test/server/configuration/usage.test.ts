import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CloudConfig } from '../../../src/cinder/cloud/config.ts';
import { bannerOf } from '../../../src/server/banner.ts';
import { readConfiguration } from '../../../src/server/configuration.ts';
import type { Gateway } from '../../../src/server/gateway.ts';

afterEach(() => vi.restoreAllMocks());

describe('--help', () => {
  function help(): string {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    readConfiguration(['--help'], {});
    return write.mock.calls.map(([text]) => String(text)).join('');
  }

  it('names the program, and groups the options', () => {
    const text = help();
    expect(text).toMatch(/^Usage: cinder-graphql \[options\]\n/);
    expect(text).not.toContain('npm start');
    const headings = [...text.matchAll(/^([A-Z][a-z ]+):$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['General', 'Server', 'Cloud', 'Security', 'Live updates', 'Observability', 'Examples']);
    const group = (heading: string): string => text.split(`\n${heading}:\n`)[1]?.split('\n\n')[0] ?? '';
    expect(group('Server')).toContain('--base-path <path>');
    expect(group('Cloud')).toContain('--sandbox');
    expect(group('Security')).toContain('--allowed-origin <origin>');
    expect(group('Live updates')).toContain('--max-sockets <number>');
    expect(group('Observability')).toContain('--log-level <level>');
  });

  it('ends with two valid examples', () => {
    const examples = help().split('\nExamples:\n')[1]?.trim().split('\n') ?? [];
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      const [, args = ''] = /cinder-graphql(.*)$/.exec(example) ?? [];
      expect(readConfiguration(args.trim().split(/\s+/), {})).toBeDefined();
    }
  });
});

describe('the banner', () => {
  const gateway = {
    url: 'http://127.0.0.1:4000/graphql',
    endpoint: () => Promise.resolve(undefined),
  } as unknown as Gateway;
  const users = [{ name: 'alice', projectName: 'demo', roles: ['member'], token: 'made-up' }];
  const withKeystone: CloudConfig = { authUrl: 'https://keystone.example/v3', interface: 'public', tls: {} };
  const credentials = { method: 'token', token: 'secret' } as unknown as NonNullable<CloudConfig['credentials']>;
  const show = (cloud: CloudConfig, allowOwnCredentials: boolean, shown?: typeof users): Promise<string> =>
    bannerOf(gateway, cloud, { graphiql: false, allowOwnCredentials }, shown);

  it('mentions own credentials only if they are used', async () => {
    const own = "requests without a token use the gateway's own credentials";
    const token = 'send a Keystone token as X-Auth-Token';
    expect(await show({ ...withKeystone, credentials }, true)).toContain(own);
    for (const banner of [await show({ ...withKeystone, credentials }, false), await show(withKeystone, true)]) {
      expect(banner).toContain(token);
      expect(banner).not.toContain(own);
    }
    const standalone: CloudConfig = { endpointOverride: 'http://cinder.example/v3', interface: 'public', tls: {} };
    expect(await show(standalone, true)).toContain(own);
    expect(await show({ ...withKeystone, credentials }, true)).not.toContain('secret');
  });

  it('says that the sandbox requires a token, if it does', async () => {
    expect(await show(withKeystone, true, users)).toContain('requests without a token act as alice');
    const required = await show(withKeystone, false, users);
    expect(required).toContain('a token is required');
    expect(required).not.toContain('without a token');
  });
});
