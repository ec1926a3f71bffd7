import { startServer, type Server } from './process.ts';

/** Options of the gateway in which a benchmark differs from the defaults: those of a gateway that listens on a public address. */
const options = ['--extensions', 'request', '--no-graphiql', '--rate-limit', '999999999', '--rate-burst', '999999999'];

/**
 * Starts the built gateway (`dist/main.js`) in a separate process.
 *
 * @param authUrl the URL of Keystone
 * @param flags flags of Node
 */
export function startGateway(authUrl: string, flags: readonly string[] = []): Promise<Server> {
  const main = new URL('../../dist/main.js', import.meta.url).pathname;
  return startServer(
    (port) => [...flags, main, '--port', String(port), ...options],
    { OS_AUTH_URL: authUrl, CINDER_GRAPHQL_ALLOW_OWN_CREDENTIALS: 'false' },
    '/livez',
  );
}
