import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { builtPage, pageFolder, pagePolicy, renderPage, type PageSettings } from './page.ts';

/**
 * Serves GraphiQL from this server. The GraphQL path serves the page to browsers. The files of the page are in
 * `graphiql/` next to that path. File names contain hashes, so browsers cache the files.
 *
 * @param path the path of GraphQL, relative to the base path
 */
export function createGraphiQL(path: string, settings: PageSettings): Hono {
  const app = new Hono();
  const built = builtPage();

  app.get(path, async (http, next) => {
    if (!http.req.header('accept')?.includes('text/html')) return next();
    if (built === undefined) return http.text('GraphiQL has not been built. Run: npm run build\n', 501);
    return http.html(renderPage(built, settings), 200, { 'content-security-policy': pagePolicy });
  });

  if (built === undefined) return app;
  const files = serveStatic({
    root: pageFolder,
    rewriteRequestPath: (requested) => requested.slice(requested.lastIndexOf('/graphiql/')),
    precompressed: true,
  });
  app.get('/graphiql/:name{.+\\.(?:js|css)}', async (http, next) => {
    const response = await files(http, next);
    if (!(response instanceof Response)) return undefined;
    response.headers.set('cache-control', 'public, max-age=31536000, immutable');
    return response;
  });
  return app;
}
