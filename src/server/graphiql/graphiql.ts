import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { assetFolder, readAsset } from './assets.ts';
import { pagePolicy, renderPage } from './page.ts';
import { readTabs } from './tabs.ts';

/**
 * GraphiQL, all of it from this server: its page where a browser visits the GraphQL path, and the files that it loads.
 *
 * @param path where GraphQL is served
 * @param needsToken whether callers without a token are refused
 */
export function createGraphiQL(path: string, needsToken: boolean): Hono {
  const page = renderPage(readTabs(), needsToken);
  const app = new Hono();

  app.get(path, async (http, next) => {
    if (!http.req.header('accept')?.includes('text/html')) return next();
    return http.html(page, 200, { 'content-security-policy': pagePolicy });
  });

  app.get(`${assetFolder}/:name`, async (http, next) => {
    const asset = await readAsset(http.req.param('name'));
    if (!asset) return next();
    const zipped = accepts(http, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' }) === 'gzip';
    return http.body(new Uint8Array(zipped ? asset.gzipped : asset.plain), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(zipped && { 'content-encoding': 'gzip' }),
    });
  });

  return app;
}
