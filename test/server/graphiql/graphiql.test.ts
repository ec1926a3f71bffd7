import { describe, expect, it } from 'vitest';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();
const browser = { headers: { accept: 'text/html,application/xhtml+xml' } };

describe("GraphiQL's page", () => {
  it('is what a browser gets at the GraphQL path; it allows no script within and no other origin', async () => {
    const { get } = await site.serve();
    const { status, headers, text } = await get('/graphql', browser);
    const policy = headers.get('content-security-policy') ?? '';
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text.match(/<script(?! type="application\/json")(?! src="\/graphiql\/)/g)).toBeNull();
  });

  it('shows where a token goes only where one is needed', async () => {
    const own = await site.serve();
    expect((await own.get('/graphql', browser)).text).not.toContain('X-Auth-Token');
    const shared = await site.serve({ allowOwnCredentials: false });
    expect((await shared.get('/graphql', browser)).text).toContain('X-Auth-Token');
  });

  it('is not there where it is switched off', async () => {
    const { get } = await site.serve({ graphiql: false });
    const { status, headers } = await get('/graphql', browser);
    expect([status, headers.get('content-type')]).toEqual([406, null]);
    expect((await get('/graphiql/x/bootstrap.js')).status).toBe(404);
  });
});

describe("GraphiQL's files", () => {
  it('come from this server, compressed, to be kept for ever', async () => {
    const { get } = await site.serve();
    const { text } = await get('/graphql', browser);
    const files = [...text.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const worker = `${files[0]?.replace(/[^/]*$/, '') ?? ''}graphql.worker..bundle.js`;
    expect(files).toHaveLength(3);
    for (const path of [...files, worker]) {
      const { status, headers } = await get(path, { headers: { 'accept-encoding': 'gzip' } });
      expect([status, headers.get('content-encoding')]).toEqual([200, 'gzip']);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-type')).toMatch(path.endsWith('.css') ? 'text/css' : 'text/javascript');
    }
    const plain = await get(files[2] ?? '', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.text).toContain('renderYogaGraphiQL');
  });

  it.each(['..%2fpackage.json', '%2e%2e/package.json', 'package.json', 'constructor'])(
    'hold nothing else: %s',
    async (name) => {
      const { get } = await site.serve();
      const { text } = await get('/graphql', browser);
      const folder = /"(\/graphiql\/[^/"]+\/)/.exec(text)?.[1] ?? '';
      expect((await get(folder + name)).status).toBe(404);
    },
  );
});
