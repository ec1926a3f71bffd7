import { startServer, type Server } from './process.ts';
import { tsx } from './tsx.ts';

/** Options of the gateway in which a benchmark differs from the defaults: those of a gateway that listens on a public address. */
const gatewayOptions = [
  ['--extensions', 'request'],
  ['--no-graphiql'],
  ['--rate-limit', '999999999'],
  ['--rate-burst', '999999999'],
].flat();

/**
 * Starts the built gateway (`dist/main.js`).
 *
 * @param authUrl the URL of Keystone
 * @param flags flags of Node
 */
export function startGateway(authUrl: string, flags: readonly string[] = []): Promise<Server> {
  const main = new URL('../../dist/main.js', import.meta.url).pathname;
  return startServer(
    (port) => [...flags, main, '--port', String(port), ...gatewayOptions],
    { OS_AUTH_URL: authUrl, CINDER_GRAPHQL_ALLOW_OWN_CREDENTIALS: 'false' },
    '/livez',
  );
}

/** A cloud that answers from memory, in a separate process. */
export interface Upstream extends Server {
  authUrl: string;
  /** The URL of Cinder with the project. */
  cinder: string;
  /** Returns the number of calls of Cinder so far. */
  calls(): Promise<number>;
}

/** The tokens of an `Upstream`. */
export type Role = 'admin' | 'member';

/**
 * Starts a cloud that answers from memory.
 *
 * @param volumes the number of volumes, with two snapshots each
 * @param callMs the duration of a call of Cinder in milliseconds
 * @param rowMs the additional duration for each row of the answer
 */
export async function startUpstream(volumes = 100, callMs = 0, rowMs = 0, processes = 1): Promise<Upstream> {
  const env = {
    VOLUMES: String(volumes),
    CALL_MS: String(callMs),
    ROW_MS: String(rowMs),
    PROCESSES: String(processes),
  };
  const server = await startServer(() => tsx('upstream/upstream.ts'), env);
  return {
    ...server,
    authUrl: `${server.origin}/identity/v3`,
    cinder: `${server.origin}/v3/p1`,
    async calls() {
      const answer = await fetch(`${server.origin}/calls`);
      return ((await answer.json()) as { calls: number }).calls;
    },
  };
}
