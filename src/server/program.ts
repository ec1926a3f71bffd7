import type { Sandbox } from '../../sandbox/sandbox.ts';
import { resolveCloud, type CloudConfig } from '../cinder/cloud/config.ts';
import type { Environment } from '../cinder/cloud/place.ts';
import { serviceUser } from '../cinder/cloud/service-user.ts';
import { isCinderError } from '../cinder/errors.ts';
import { schema } from '../schema/schema.ts';
import { bannerOf } from './banner.ts';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import { startGateway } from './gateway.ts';
import { createLog } from './log.ts';
import type { Configuration } from './options.ts';
import { sandboxCloud } from './sandbox-cloud.ts';
import { closeOnExit } from './shutdown.ts';

/** The lifetime in seconds of the tokens in the banner: longer than any sandbox runs. */
const sandboxTokenLife = 30 * 24 * 3600;

/**
 * Starts the gateway for the configured cloud, or for the sandbox. Writes the banner to stderr.
 *
 * @param args the command line, without node and the script
 * @throws ConfigurationError if neither is configured, or a setting is invalid
 */
export async function startProgram(args: readonly string[], env: Environment): Promise<void> {
  const configuration = readConfiguration(args, env);
  if (!configuration) return;
  if (configuration.sandbox) {
    // Loaded only here, because loading the sandbox takes a part of the start.
    const { startSandbox } = await import('../../sandbox/sandbox.ts');
    const sandbox = await startSandbox({ tokenSeconds: sandboxTokenLife });
    return serve(configuration, sandboxCloud(sandbox), sandbox);
  }
  const cloud = resolveCloud(env);
  if (!cloud) {
    throw new ConfigurationError(
      'No cloud is configured. Set OS_CLOUD, OS_AUTH_URL or CINDER_ENDPOINT, or pass --sandbox.',
    );
  }
  return serve(configuration, { ...cloud, service: serviceOf(configuration, cloud, env) });
}

/**
 * Describes why the program did not start.
 *
 * @returns the line for stderr, and the exit code: 2 if a setting is invalid, 1 for any other error
 */
export function startFailure(error: unknown): { line: string; exitCode: 1 | 2 } {
  const isConfiguration = error instanceof ConfigurationError || isCinderError(error, 'BAD_USER_INPUT');
  return {
    line: `cinder-graphql: ${error instanceof Error ? error.message : String(error)}\n`,
    exitCode: isConfiguration ? 2 : 1,
  };
}

/** @throws ConfigurationError if a service user is configured without Keystone */
function serviceOf(
  { serviceCloud }: Configuration,
  { authUrl }: CloudConfig,
  env: Environment,
): CloudConfig['service'] {
  if (serviceCloud === undefined) return undefined;
  if (authUrl === undefined)
    throw new ConfigurationError('--service-cloud requires Keystone. Set OS_AUTH_URL or OS_CLOUD.');
  return serviceUser(serviceCloud, '--service-cloud', env);
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
