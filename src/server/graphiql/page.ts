import { assetFolder, bootstrapName } from './assets.ts';
import { optionsId } from './bootstrap.ts';
import type { Tab } from './tabs.ts';

/**
 * What the page may load: nothing from elsewhere, no script but files of this server. The editor writes its styles into
 * the page, carries its fonts and icons as data, and starts its workers from files or blobs.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL's page.
 *
 * Subscriptions go over server-sent events: a fetch carries the header editor's X-Auth-Token as any query does, and a
 * browser's WebSocket cannot send headers. Headers are not stored: a token has no business in localStorage.
 *
 * @param needsToken whether callers without a token are refused: the header editor then shows where it goes
 */
export function renderPage(tabs: readonly Tab[], needsToken: boolean): string {
  const options = {
    title: 'cinder-graphql',
    logo: ' ',
    subscriptionsProtocol: 'SSE',
    // Subscriptions would be GETs, with their variables in the URL.
    method: 'POST',
    shouldPersistHeaders: false,
    headers: needsToken ? '{ "X-Auth-Token": "your token" }' : '{}',
    defaultTabs: tabs,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${options.title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${assetFolder}/graphiql.css">
    <!-- A tab would jump away from under the pointer that presses it, and the click be lost. -->
    <style>.graphiql-tab { transform: none !important; }</style>
  </head>
  <body class="no-focus-outline">
    <div id="root">Loading GraphiQL...</div>
    <script type="application/json" id="${optionsId}">${inScript(options)}</script>
    <script src="${assetFolder}/yoga-graphiql.umd.js"></script>
    <script src="${assetFolder}/${bootstrapName}"></script>
  </body>
</html>
`;
}

/** JSON that cannot end the element that it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
