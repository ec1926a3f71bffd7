import { afterAll } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';
import { cloud } from './gateway.ts';

/** A gateway before the same cloud for one file alone, until that ends: what is done to it disturbs no other. */
export async function ownGateway(options: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const config = resolveCloud({ OS_AUTH_URL: cloud.authUrl });
  if (!config) throw new Error('The cloud is none.');
  const gateway = await startGateway({ schema, cloud: config, port: 0, logLevel: 'error', extensions: 'always', ...options });
  afterAll(() => gateway.close(1));
  return gateway;
}
