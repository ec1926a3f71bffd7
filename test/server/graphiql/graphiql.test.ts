import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();
const browser = { headers: { accept: 'text/html,application/xhtml+xml' } };

/** The files that the page loads, as absolute paths. */
function filesOf(page: string, pagePath = '/graphql'): string[] {
  return [...page.matchAll(/(?:src|href)="(\.\/graphiql\/[^"]+)"/g)].map(
    ([, path]) => new URL(path ?? '', `http://gateway.example${pagePath}`).pathname,
  );
}

/** The body as sent, because fetch would decompress it. */
function bytesOf(url: string, encoding: string): Promise<{ body: Buffer; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ body: Buffer.concat(chunks), headers: answer.headers }));
    })
      .on('error', reject)
      .end();
  });
}

describe("GraphiQL's page", () => {
  it('is served to browsers at the GraphQL path, and allows no inline script and no other origin', async () => {
    const { get } = await site.serve();
    const { status, headers, text } = await get('/graphql', browser);
    const policy = headers.get('content-security-policy') ?? '';
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|blob:|worker/);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text.match(/<script(?! type="application\/json")(?! type="module"[^>]* src="\.\/graphiql\/)/g)).toBeNull();
  });

  it('receives whether a token is required', async () => {
    const own = await site.serve();
    expect((await own.get('/graphql', browser)).text).toContain('{"needsToken":false}');
    const shared = await site.serve({ allowOwnCredentials: false });
    expect((await shared.get('/graphql', browser)).text).toContain('{"needsToken":true}');
  });

  it('is not served if disabled', async () => {
    const on = await site.serve();
    const [file = ''] = filesOf((await on.get('/graphql', browser)).text);
    expect((await on.get(file)).status).toBe(200);
    const { get } = await site.serve({ graphiql: false });
    const { status, headers } = await get('/graphql', browser);
    expect([status, headers.get('content-type')]).toEqual([406, 'application/json']);
    expect((await get(file)).status).toBe(404);
  });
});

describe("GraphiQL's files", () => {
  it('are compressed, immutable in caches, and at most 3 MB in total', async () => {
    const { gateway, get } = await site.serve();
    const files = filesOf((await get('/graphql', browser)).text);
    expect(files.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['css', 'js']);
    let transferred = 0;
    for (const path of files) {
      expect(path).toMatch(/-[\w-]{8}\.(js|css)$/);
      const plain = await bytesOf(new URL(path, gateway.url).href, 'identity');
      const gzip = await bytesOf(new URL(path, gateway.url).href, 'gzip, deflate');
      const brotli = await bytesOf(new URL(path, gateway.url).href, 'gzip, deflate, br, zstd');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(brotli.headers).toMatchObject({
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': expect.stringMatching(path.endsWith('.css') ? 'text/css' : 'text/javascript') as string,
      });
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      transferred += gzip.body.length;
    }
    expect(transferred).toBeGreaterThan(100_000);
    expect(transferred).toBeLessThan(3_000_000);
  });

  it.each([
    '../index.html',
    '..%2findex.html',
    '%2e%2e/index.html',
    'x/../../index.html',
    'index.js',
    'constructor',
    '',
  ])('do not include %j', async (name) => {
    const { get } = await site.serve();
    expect((await get(`/graphiql/${name}`)).status).toBe(404);
  });
});

it('is served below the base path, with its files', async () => {
  const { get } = await site.serve({ basePath: '/cloud/volumes' });
  const page = await get('/cloud/volumes/graphql', browser);
  expect(page.status).toBe(200);
  const files = filesOf(page.text, '/cloud/volumes/graphql');
  expect(files).toHaveLength(2);
  for (const path of files) {
    expect(path).toMatch(/^\/cloud\/volumes\/graphiql\//);
    expect((await get(path)).status).toBe(200);
    expect((await get(path.replace('/cloud/volumes', ''))).status).toBe(404);
  }
});
