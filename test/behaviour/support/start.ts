import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import type { Credentials } from '../../../src/cinder/identity/credentials.ts';
import type { CloudConfig } from '../../../src/cinder/cloud/config.ts';
import type { Pace } from '../../../src/cinder/watch/pace.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway } from '../../../src/server/gateway.ts';
import type { CloudFacts } from './facts.ts';
import { furnish } from './fixture.ts';
import { record, recordingPath } from './recorder.ts';
import { login } from './rest.ts';

/**
 * Furnishes a cloud, starts two gateways before it (one passes its callers' tokens on, the other has credentials of its
 * own, and a service user), and tells the tests. What the fields of the schema come to is recorded meanwhile.
 *
 * @param pace how often they look for changes, where that is not as usual
 * @returns closes the gateways
 */
export async function start(
  project: TestProject,
  name: CloudFacts['name'],
  authUrl: string,
  cloud: CloudConfig,
  pace?: Pace,
): Promise<() => Promise<void>> {
  const [alice, ron, admin, bob] = await Promise.all([
    login(authUrl, 'alice', 'demo'),
    login(authUrl, 'ron', 'demo'),
    login(authUrl, 'admin', 'demo'),
    login(authUrl, 'bob', 'other'),
  ]);
  const fixture = await furnish(alice, admin, bob);
  const recording = recordingPath();
  record(schema, recording, name);
  const { credentials, ...passThrough } = cloud;
  const options = { schema, port: 0, logLevel: 'error', extensions: 'always', ...(pace && { pace }) } as const;
  const gateways = await Promise.all([
    startGateway({ ...options, cloud: passThrough }),
    startGateway({ ...options, cloud: { ...cloud, ...(credentials && { credentials }), service } }),
  ]);
  // The version document is asked for once in ten minutes: by this, and by none of the operations that are counted.
  await Promise.all(gateways.map(({ url }) => fetch(url, apiVersion(alice.token))));
  project.provide('cloud', {
    name,
    authUrl,
    gatewayUrl: gateways[0].url,
    ownUrl: gateways[1].url,
    tokens: { alice: alice.token, ron: ron.token, admin: admin.token, bob: bob.token },
    fixture,
  });
  return async () => {
    await Promise.all(gateways.map((gateway) => gateway.close(1)));
    await rm(recording, { force: true });
  };
}

/** The service user that both clouds have. */
const service: Credentials = {
  method: 'password',
  user: { name: 'cinder', domain: { id: 'default' } },
  password: 'secret',
  project: { name: 'service', domain: { id: 'default' } },
};

function apiVersion(token: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': token },
    body: JSON.stringify({ query: '{ apiVersion { microversion } }' }),
  };
}
