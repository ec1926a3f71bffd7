import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/server/configuration.ts';
import { useSandbox } from '../support/gateway.ts';
import { closeCodeOf, connect } from '../support/socket.ts';

const site = useSandbox();

describe('--base-path', () => {
  it.each([
    ['/x', '/x'],
    ['/x/', '/x'],
    ['/a/b-c/d.e~f_g', '/a/b-c/d.e~f_g'],
    ['/.well-known/x', '/.well-known/x'],
    ['/', ''],
  ])('reads %s as %j', (given, read) => {
    expect(readConfiguration(['--base-path', given], {})).toMatchObject({ basePath: read });
  });

  it.each([
    'x',
    '//',
    '//evil.example',
    '/x//y',
    '/x/..',
    '/../x',
    '/.',
    '/x y',
    '/x?y',
    '/x#y',
    '/:name',
    '/*',
    '/%2e',
    'http://x/y',
  ])('refuses %j', (given) => {
    expect(() => readConfiguration(['--base-path', given], {})).toThrow('--base-path must be a path such as /volumes');
  });
});

describe('a gateway below a base path', () => {
  it('serves queries, streams, sockets and the probes there, and nothing at the root', async () => {
    const { gateway, get, post } = await site.serve({ basePath: '/x/y' });
    expect(gateway.url).toMatch(/:\d+\/x\/y\/graphql$/);
    const send = (path: string, headers = {}): ReturnType<typeof get> =>
      get(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ __typename }"}',
      });
    expect((await send('/x/y/graphql')).body.data).toEqual({ __typename: 'Query' });
    expect((await send('/x/y/graphql', { accept: 'text/event-stream' })).text).toContain('event: next');
    expect((await get('/x/y/livez')).body).toEqual({ status: 'alive' });
    expect((await get('/x/y/readyz')).body).toMatchObject({ status: 'ready' });
    expect((await connect(gateway).run('{ __typename }')).events[0]?.data).toEqual({ __typename: 'Query' });

    const outside = await post('{ __typename }');
    expect(outside.status).toBe(404);
    expect(outside.body.errors?.[0]?.message).toBe('Not found. GraphQL is served at /x/y/graphql.');
    for (const path of ['/livez', '/readyz', '/x/livez', '/x/ylivez']) expect((await get(path)).status).toBe(404);
  });

  it('refuses a socket at the root', async () => {
    const { gateway } = await site.serve({ basePath: '/x' });
    expect(await closeCodeOf(gateway, { path: '/more' })).toBe(404);
    expect(await closeCodeOf({ ...gateway, url: gateway.url.replace('/x/', '/') })).toBe(404);
  });

  it('allows the listed origins there', async () => {
    const origin = 'https://portal.example';
    const { get } = await site.serve({ basePath: '/x', allowedOrigin: [origin] });
    const preflight = { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } };
    expect((await get('/x/graphql', preflight)).headers.get('access-control-allow-origin')).toBe(origin);
  });
});
