#!/usr/bin/env node
import { resolveCloud, type CloudConfig } from './cinder/cloud/config.ts';
import { serviceUser } from './cinder/cloud/service-user.ts';
import { isCinderError } from './cinder/errors.ts';
import { startSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { schema } from './schema/schema.ts';
import { bannerOf } from './server/banner.ts';
import { ConfigurationError, readConfiguration } from './server/configuration.ts';
import { startGateway } from './server/gateway.ts';
import { createLog } from './server/log.ts';
import type { Configuration } from './server/options.ts';
import { sandboxCloud } from './server/sandbox-cloud.ts';
import { closeOnExit } from './server/shutdown.ts';

/** Seconds: the tokens that the banner shows stay valid for as long as anyone may leave a sandbox running. */
const sandboxTokenLife = 30 * 24 * 3600;

/**
 * Starts the gateway for the configured cloud, or for the sandbox if that is requested.
 *
 * @throws ConfigurationError if neither is configured
 */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.argv.slice(2), process.env);
  if (!configuration) return;
  if (configuration.sandbox) {
    const sandbox = await startSandbox({ tokenSeconds: sandboxTokenLife });
    return serve(configuration, sandboxCloud(sandbox), sandbox);
  }
  const cloud = resolveCloud(process.env);
  if (!cloud) {
    throw new ConfigurationError('No cloud is configured. Set OS_CLOUD, OS_AUTH_URL or CINDER_ENDPOINT, or pass --sandbox.');
  }
  return serve(configuration, { ...cloud, service: serviceOf(configuration, cloud) });
}

/** @throws ConfigurationError where no Keystone could know a service user */
function serviceOf({ serviceCloud }: Configuration, { authUrl }: CloudConfig): CloudConfig['service'] {
  if (serviceCloud === undefined) return undefined;
  if (authUrl === undefined) throw new ConfigurationError('--service-cloud needs a Keystone: OS_AUTH_URL or OS_CLOUD is to be set.');
  return serviceUser(serviceCloud, '--service-cloud', process.env);
}

async function serve(configuration: Configuration, cloud: CloudConfig, sandbox?: Sandbox): Promise<void> {
  const log = createLog(configuration.logLevel);
  const gateway = await startGateway({ ...configuration, cloud, schema, log });
  closeOnExit(async () => {
    await gateway.close();
    await sandbox?.close();
  }, log);
  process.stderr.write(await bannerOf(gateway, cloud, configuration, sandbox?.users));
}

try {
  await main();
} catch (error) {
  const isConfiguration = error instanceof ConfigurationError || isCinderError(error, 'BAD_USER_INPUT');
  process.stderr.write(`cinder-graphql: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(isConfiguration ? 2 : 1);
}
