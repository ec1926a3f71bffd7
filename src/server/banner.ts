import type { CloudConfig } from '../cinder/cloud/config.ts';
import type { Gateway } from './gateway.ts';

/** What the sandbox says about its users, as far as the banner shows it. */
export interface ShownUser {
  name: string;
  projectName: string;
  roles: readonly string[];
  token: string;
}

/**
 * What a newcomer reads at the start: where the gateway is, which cloud is behind it, and how to call.
 *
 * @param users of the sandbox: their made-up tokens are shown here, and nowhere else
 */
export async function bannerOf(
  gateway: Gateway,
  cloud: CloudConfig,
  graphiql: boolean,
  users?: readonly ShownUser[],
): Promise<string> {
  const lines = [
    'cinder-graphql is ready.',
    `  GraphQL   ${gateway.url}${graphiql ? '  (in a browser: GraphiQL)' : ''}`,
    `  Cloud     ${users ? 'the sandbox: a small cloud in memory, forgotten at the end' : placeOf(cloud)}`,
    `  Cinder    ${await cinderOf(gateway)}`,
    ...(users ? ['  Users     send a token as X-Auth-Token; without one you are alice', ...users.map(userLine)] : []),
  ];
  return lines.join('\n') + '\n';
}

function placeOf({ authUrl, endpointOverride }: CloudConfig): string {
  return authUrl === undefined ? `a Cinder without Keystone at ${endpointOverride ?? ''}` : `Keystone at ${authUrl}`;
}

async function cinderOf(gateway: Gateway): Promise<string> {
  try {
    const endpoint = await gateway.endpoint();
    if (!endpoint) return 'found in the catalog of each caller: there are no own credentials, send X-Auth-Token';
    return `${endpoint.root}, microversion ${endpoint.microversion}`;
  } catch (error) {
    return `not usable at the moment: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function userLine({ name, projectName, roles, token }: ShownUser): string {
  return `            ${name.padEnd(6)} project ${projectName.padEnd(6)} ${roles.join(', ').padEnd(15)} ${token}`;
}
