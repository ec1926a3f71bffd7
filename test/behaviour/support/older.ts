import { afterAll } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import type { Microversion } from '../../../src/cinder/microversion.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway } from '../../../src/server/gateway.ts';
import type { UserName } from './facts.ts';
import { as, cloud, type Caller } from './gateway.ts';

/** A gateway before the same cloud that uses no newer microversion, as if the cloud were that old; until the file ends. */
export async function before(microversion: Microversion): Promise<(user: UserName) => Caller> {
  const config = resolveCloud({ OS_AUTH_URL: cloud.authUrl });
  if (!config) throw new Error('The cloud is none.');
  const options = { port: 0, logLevel: 'error', extensions: 'always' } as const;
  const gateway = await startGateway({ schema, cloud: config, microversion, ...options });
  afterAll(() => gateway.close(1));
  const asUser = (user: UserName): Caller => as(user, gateway.url);
  // The version document is asked for by this, and by none of the operations that are counted.
  await asUser('alice').send('{ apiVersion { microversion } }');
  return asUser;
}
