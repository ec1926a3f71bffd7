import { badInput } from '../errors.ts';
import type { Interface } from '../identity/catalog.ts';
import type { Credentials } from '../identity/credentials.ts';
import { isMicroversion, type Microversion } from '../microversion.ts';
import type { TlsFiles } from '../transport/http-client.ts';
import { checkAuthKeys } from './auth-keys.ts';
import { hasCloud, namedCloud } from './clouds-yaml.ts';
import { credentialsOf } from './credentials.ts';
import { filledFromEnvironment, fromEnvironment } from './environment.ts';
import { ownPlace, type Environment, type Place } from './place.ts';
import { checkSettings, type Settings } from './settings.ts';
import type { SettingsSource } from './settings-source.ts';
import { tlsFiles } from './tls.ts';

/** The location of a cloud, and the credentials of the gateway. */
export interface CloudConfig {
  /** The URL of Keystone. Absent for a standalone Cinder. */
  authUrl?: string | undefined;
  /** The own credentials. Absent if every caller sends a token. A secret, which must never be logged. */
  credentials?: Credentials | undefined;
  /**
   * The credentials of the service user, for `X-Service-Token`. Absent if none is sent. A secret, which must never be
   * logged.
   */
  service?: Credentials | undefined;
  region?: string | undefined;
  interface: Interface;
  /** The preferred service type, if the catalog has several. */
  serviceType?: string | undefined;
  /** The URL of Cinder, which replaces that of the catalog. */
  endpointOverride?: string | undefined;
  /** The maximum microversion. */
  maxMicroversion?: Microversion | undefined;
  /** The timeout of one call to Cinder or Keystone, in milliseconds. Absent for the default of the gateway. */
  callTimeout?: number | undefined;
  tls: TlsFiles;
}

/**
 * Finds the cloud.
 *
 * If `OS_CLOUD` is set, the cloud comes from clouds.yaml. Otherwise, the `OS_*` variables describe the cloud, or
 * `CINDER_ENDPOINT` a Cinder without Keystone. With Keystone, `CINDER_ENDPOINT` replaces the endpoint of the catalog.
 *
 * @returns undefined if nothing is set
 * @throws CinderError `BAD_USER_INPUT` in one line, with the variable, or the file and the key
 */
export function resolveCloud(env: Environment, place: Place = ownPlace()): CloudConfig | undefined {
  const name = env['OS_CLOUD'];
  const source = name ? sourceOf(name, env, place) : fromEnvironment(env);
  const settings = checkSettings(source);
  const authUrl = settings.auth_type === 'none' ? undefined : settings.auth_url;
  const credentials = credentialsOf(settings);
  checkAuthKeys(source, settings.auth_type === 'none' ? 'none' : credentials?.method);
  if (settings.endpoint !== undefined && settings.auth_type !== 'none') {
    const endpoint = settings.nameOf('endpoint');
    throw badInput(
      [endpoint],
      `${endpoint}: requires the auth_type none. block_storage_endpoint_override replaces the endpoint of the catalog.`,
    );
  }
  const endpointOverride =
    settings.endpoint_override ?? (settings.auth_type === 'none' ? settings.endpoint : undefined);
  if (!authUrl && !endpointOverride && !credentials && !name && settings.auth_type === undefined) return undefined;
  if (!authUrl && (credentials ?? !endpointOverride)) {
    const missing = settings.nameOf(settings.auth_type === 'none' ? 'endpoint_override' : 'auth_url');
    throw badInput([missing], `${missing} is missing.`);
  }
  return {
    authUrl,
    credentials,
    region: settings.region_name,
    interface: settings.interface ?? 'public',
    serviceType: settings.service_type,
    endpointOverride,
    maxMicroversion: maxMicroversionOf(settings),
    callTimeout: settings.api_timeout === undefined ? undefined : settings.api_timeout * 1000,
    tls: tlsFiles(settings, place),
  };
}

/**
 * Finds the settings of `OS_CLOUD`, which can also name the cloud in the variables: `envvars`, or the name in
 * `OS_CLOUD_NAME`.
 */
function sourceOf(name: string, env: Environment, place: Place): SettingsSource {
  const { OS_CLOUD_NAME: given = '' } = env;
  if (name !== (given === '' ? 'envvars' : given)) return filledFromEnvironment(namedCloud(name, env, place), env);
  if (hasCloud(name, env, place)) {
    throw badInput(
      ['OS_CLOUD'],
      `OS_CLOUD: "${name}" names both a cloud in clouds.yaml and the cloud in the variables. Rename one of them.`,
    );
  }
  return fromEnvironment(env);
}

/** Both `volume_api_version: 3.60` and `volume_default_microversion` limit the microversion. */
function maxMicroversionOf({
  api_version: version,
  default_microversion: microversion,
  nameOf,
}: Settings): Microversion | undefined {
  const implied = version?.replace(/^v/, '');
  const caps = [microversion, implied].flatMap((cap) => (cap !== undefined && isMicroversion(cap) ? [cap] : []));
  const [cap, other = cap] = caps;
  if (cap === other) return cap;
  const names = [nameOf('default_microversion'), nameOf('api_version')];
  throw badInput(names, `${names.join(' and ')} specify different microversions.`);
}
