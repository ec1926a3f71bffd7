import { afterAll } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import type { Microversion } from '../../../src/cinder/microversion.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway } from '../../../src/server/gateway.ts';
import { as, cloud } from './gateway.ts';

/** A gateway before the same cloud that uses no newer microversion, closed behind the tests of a file; its GraphQL path. */
export async function olderCloud(microversion: Microversion): Promise<string> {
  const config = resolveCloud({ OS_AUTH_URL: cloud.authUrl });
  if (!config) throw new Error('There is no cloud.');
  const gateway = await startGateway({ schema, port: 0, logLevel: 'error', extensions: 'always', cloud: config, microversion });
  afterAll(() => gateway.close(1));
  // The version document is asked for here, and by none of the operations that are counted.
  await as('alice', gateway.url).send('{ apiVersion { microversion } }');
  return gateway.url;
}
