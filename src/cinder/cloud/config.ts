import { badInput } from '../errors.ts';
import type { Interface } from '../identity/catalog.ts';
import type { Credentials } from '../identity/credentials.ts';
import { isMicroversion, type Microversion } from '../microversion.ts';
import type { TlsFiles } from '../transport/wire.ts';
import { checkAuthKeys } from './auth-keys.ts';
import { hasCloud, namedCloud } from './clouds-yaml.ts';
import { credentialsOf } from './credentials.ts';
import { filledFromEnvironment, fromEnvironment } from './environment.ts';
import { ownPlace, type Environment, type Place } from './place.ts';
import { checkSettings, type Settings, type SettingsSource } from './settings.ts';
import { tlsFiles } from './tls.ts';

/** Where a cloud is, and who we are there. */
export interface CloudConfig {
  /** Keystone's URL; absent for a Cinder that stands alone. */
  authUrl?: string | undefined;
  /** Own credentials; absent where every caller brings a token. A secret: never log it. */
  credentials?: Credentials | undefined;
  /** The service user's credentials, for `X-Service-Token`; absent where none is sent. A secret: never log it. */
  service?: Credentials | undefined;
  region?: string | undefined;
  interface: Interface;
  /** The catalog's type of service that is preferred, where there are several. */
  serviceType?: string | undefined;
  /** Cinder's URL, instead of the catalog's. */
  endpointOverride?: string | undefined;
  /** The newest microversion that may be used. */
  maxMicroversion?: Microversion | undefined;
  /** Milliseconds for one call to Cinder or Keystone; absent for the gateway's default. */
  callTimeout?: number | undefined;
  tls: TlsFiles;
}

/**
 * Finds the cloud: the one that `OS_CLOUD` names in clouds.yaml, else the one that the `OS_*` variables describe, else
 * a Cinder without Keystone at `CINDER_ENDPOINT`. With Keystone, `CINDER_ENDPOINT` replaces the catalog.
 *
 * @returns undefined if nothing is set
 * @throws CinderError `BAD_USER_INPUT` in one line that names the variable, or the file and the key
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
    throw badInput([endpoint], `${endpoint}: requires the auth_type none. block_storage_endpoint_override replaces the endpoint of the catalog.`);
  }
  const endpointOverride = settings.endpoint_override ?? (settings.auth_type === 'none' ? settings.endpoint : undefined);
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

/** `OS_CLOUD` may also name the cloud that the variables describe: `envvars`, or what `OS_CLOUD_NAME` calls it. */
function sourceOf(name: string, env: Environment, place: Place): SettingsSource {
  const { OS_CLOUD_NAME: given = '' } = env;
  if (name !== (given === '' ? 'envvars' : given)) return filledFromEnvironment(namedCloud(name, env, place), env);
  if (hasCloud(name, env, place)) {
    throw badInput(['OS_CLOUD'], `OS_CLOUD: "${name}" is a cloud in clouds.yaml, and the name of the one in the variables: rename it.`);
  }
  return fromEnvironment(env);
}

/** `volume_api_version: 3.60` caps the microversion, as does `volume_default_microversion`. */
function maxMicroversionOf({ api_version: version, default_microversion: microversion, nameOf }: Settings): Microversion | undefined {
  const implied = version?.replace(/^v/, '');
  const caps = [microversion, implied].flatMap((cap) => (cap !== undefined && isMicroversion(cap) ? [cap] : []));
  const [cap, other = cap] = caps;
  if (cap === other) return cap;
  const names = [nameOf('default_microversion'), nameOf('api_version')];
  throw badInput(names, `${names.join(' and ')} name two different microversions.`);
}
