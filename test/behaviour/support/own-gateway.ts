import { afterAll } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';
import { cloud } from './gateway.ts';
import { patience } from './patience.ts';
import { restAs } from './project.ts';

/** Some files generate a document with all root fields. */
const limits = { maxRootFields: 200, ...patience };

/**
 * Starts a gateway for one file, which is closed when the file ends. Other files do not use it.
 *
 * @param environment `OS_*` variables in addition to OS_AUTH_URL
 */
export async function ownGateway(
  options: Partial<GatewayOptions> = {},
  environment: Record<string, string> = {},
): Promise<Gateway> {
  const config = resolveCloud({ OS_AUTH_URL: cloud.authUrl, ...environment });
  if (!config) throw new Error('The variables select no cloud.');
  const gateway = await startGateway({
    schema,
    cloud: config,
    port: 0,
    logLevel: 'error',
    extensions: 'always',
    ...limits,
    ...options,
  });
  afterAll(() => gateway.close(1));
  return gateway;
}

/** Starts a gateway whose callers without a token are alice in the test file's project. */
export function gatewayOfAlice(): Promise<Gateway> {
  return ownGateway(
    {},
    {
      OS_USERNAME: 'alice',
      OS_PASSWORD: 'secret',
      OS_USER_DOMAIN_ID: 'default',
      OS_PROJECT_ID: restAs('alice').projectId,
    },
  );
}
