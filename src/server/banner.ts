import type { CloudConfig } from '../cinder/cloud/config.ts';
import type { Gateway } from './gateway.ts';
import type { Configuration } from './options.ts';

/** A user of the sandbox, as shown in the banner. */
export interface ShownUser {
  name: string;
  projectName: string;
  roles: readonly string[];
  token: string;
}

/**
 * Describes a started gateway: the URL, the cloud, and how to send requests.
 *
 * @param users the users of the sandbox, whose tokens are invented and shown nowhere else
 */
export async function bannerOf(
  gateway: Gateway,
  cloud: CloudConfig,
  { graphiql, allowOwnCredentials }: Pick<Configuration, 'graphiql' | 'allowOwnCredentials'>,
  users?: readonly ShownUser[],
): Promise<string> {
  const withoutToken = allowOwnCredentials ? 'requests without a token act as alice' : 'a token is required';
  const lines = [
    'cinder-graphql is ready.',
    `  GraphQL   ${gateway.url}${graphiql ? '  (in a browser: GraphiQL)' : ''}`,
    `  Cloud     ${users ? 'the sandbox: a small cloud in memory, lost at exit' : placeOf(cloud)}`,
    `  Cinder    ${await cinderOf(gateway)}`,
    ...(users ? [] : [`  Callers   ${callersOf(cloud, allowOwnCredentials)}`]),
    ...(users ? [`  Users     send a token as X-Auth-Token; ${withoutToken}`, ...users.map(userLine)] : []),
  ];
  return lines.join('\n') + '\n';
}

function callersOf({ authUrl, credentials }: CloudConfig, allowOwnCredentials: boolean): string {
  if (!allowOwnCredentials || (authUrl !== undefined && !credentials)) return 'send a Keystone token as X-Auth-Token';
  return "requests without a token use the gateway's own credentials";
}

function placeOf({ authUrl, endpointOverride }: CloudConfig): string {
  return authUrl === undefined ? `a Cinder without Keystone at ${endpointOverride ?? ''}` : `Keystone at ${authUrl}`;
}

async function cinderOf(gateway: Gateway): Promise<string> {
  try {
    const endpoint = await gateway.endpoint();
    if (!endpoint) return 'from the catalog of each token';
    return `${endpoint.root}, microversion ${endpoint.microversion}`;
  } catch (error) {
    return `not available: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function userLine({ name, projectName, roles, token }: ShownUser): string {
  return `            ${name.padEnd(6)} project ${projectName.padEnd(6)} ${roles.join(', ').padEnd(15)} ${token}`;
}
