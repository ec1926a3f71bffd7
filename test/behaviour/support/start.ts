import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import type { Credentials } from '../../../src/cinder/identity/credentials.ts';
import type { CloudConfig } from '../../../src/cinder/cloud/config.ts';
import type { PollSettings } from '../../../src/server/poll-options.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway } from '../../../src/server/gateway.ts';
import type { SharedCloud, UserName } from './facts.ts';
import { patience } from './patience.ts';
import { record, recordingPath } from './recorder.ts';
import { passwordSession, restOf, type Session } from './rest.ts';
import { startCloser } from './closer.ts';
import { ensureConsistencyGroup } from './shared-consistency-group.ts';
import { ensureSharedGroupTypes } from './shared-group-types.ts';
import { runMark, sweep } from './sweep.ts';

export interface StartOptions {
  /** The poll intervals of the gateways. By default, those of the product. */
  polls?: Partial<PollSettings>;
  /** Starts a faulty proxy between a gateway and Cinder. @returns the URL for the gateway */
  through?: (cinderUrl: string) => Promise<string>;
}

/**
 * Starts two gateways for a cloud, and provides their URLs to the tests. One passes the tokens of its callers on. The other one
 * has credentials and a service user. The outcomes of the schema's fields are recorded.
 *
 * @returns a function that closes the gateways
 */
export async function start(
  project: TestProject,
  name: SharedCloud['name'],
  authUrl: string,
  cloud: CloudConfig,
  { polls, through }: StartOptions = {},
): Promise<() => Promise<void>> {
  const log = (user: UserName | 'cinder', of: string): Promise<Session> => passwordSession(authUrl, user, of);
  const [alice, ron, admin, bob, service] = await Promise.all([
    log('alice', 'demo'),
    log('ron', 'demo'),
    log('admin', 'demo'),
    log('bob', 'other'),
    log('cinder', 'service'),
  ]);
  const roleIds = roleIdsOf(admin);
  // A sandbox does not outlive its run.
  if (name === 'lab') await sweep(authUrl, admin, roleIds.admin, service.token);
  const consistency = await ensureConsistencyGroup(restOf(admin), restOf(bob));
  const groupTypeIds = await ensureSharedGroupTypes(restOf(admin));
  const recording = recordingPath();
  record(schema, recording, name);
  const { credentials, ...passThrough } = cloud;
  const options = {
    schema,
    port: 0,
    logLevel: 'error',
    extensions: 'always',
    ...patience,
    ...polls,
  } as const;
  const reached = async (by: CloudConfig): Promise<CloudConfig> =>
    through ? { ...by, endpointOverride: await through(alice.cinderUrl) } : by;
  const gateways = await Promise.all([
    startGateway({ ...options, cloud: await reached(passThrough) }),
    startGateway({
      ...options,
      cloud: await reached({ ...cloud, ...(credentials && { credentials }), service: serviceUser }),
    }),
  ]);
  // The version document is read once in ten minutes. Reads it here, so that the counted operations do not.
  await Promise.all(gateways.map(({ url }) => fetch(url, apiVersion(alice.token))));
  const sessions = { alice, ron, admin, bob, service };
  const closer = await startCloser({ authUrl, cinderUrl: alice.cinderUrl, sessions });
  project.provide('cloud', {
    name,
    authUrl,
    gatewayUrl: gateways[0].url,
    ownUrl: gateways[1].url,
    cinderUrl: alice.cinderUrl,
    computeUrl: alice.computeUrl,
    sessions,
    roleIds,
    runMark: runMark(),
    closerUrl: closer.url,
    groupTypeIds,
    consistency,
    isFaulty: through !== undefined,
  });
  return async () => {
    await closer.close();
    await Promise.all(gateways.map((gateway) => gateway.close(1)));
    await rm(recording, { force: true });
  };
}

/** The service user of both clouds. */
const serviceUser: Credentials = {
  method: 'password',
  user: { name: 'cinder', domain: { id: 'default' } },
  password: 'secret',
  project: { name: 'service', domain: { id: 'default' } },
};

/** Returns the IDs of the roles. An administrator has all of them. */
function roleIdsOf({ roles }: Session): SharedCloud['roleIds'] {
  const idOf = (name: string): string => roles.find((role) => role.name === name)?.id ?? '';
  return { member: idOf('member'), reader: idOf('reader'), admin: idOf('admin') };
}

function apiVersion(token: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': token },
    body: JSON.stringify({ query: '{ apiVersion { microversion } }' }),
  };
}
