import { badInput } from '../errors.ts';
import type { Interface } from '../identity/catalog.ts';
import type { Credentials } from '../identity/credentials.ts';
import { isMicroversion, type Microversion } from '../microversion.ts';
import type { TlsFiles } from '../transport/wire.ts';
import { namedCloud } from './clouds-yaml.ts';
import { credentialsOf } from './credentials.ts';
import { filledFromEnvironment, fromEnvironment } from './environment.ts';
import { ownPlace, type Environment, type Place } from './place.ts';
import { checkSettings, type Settings } from './settings.ts';

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
  /** Cinder's URL, in the place of the catalog's. */
  endpointOverride?: string | undefined;
  /** The newest microversion that may be used. */
  maxMicroversion?: Microversion | undefined;
  tls: TlsFiles;
}

/**
 * Finds the cloud: the one that `OS_CLOUD` names in clouds.yaml, else the one that the `OS_*` variables describe, else
 * a Cinder without Keystone at `CINDER_ENDPOINT`. With Keystone, `CINDER_ENDPOINT` takes the place of the catalog.
 *
 * @returns undefined where nothing is set
 * @throws CinderError `BAD_USER_INPUT` in one line that names the variable, or the file and the key
 */
export function resolveCloud(env: Environment, place: Place = ownPlace()): CloudConfig | undefined {
  const name = env['OS_CLOUD'];
  const source = name ? filledFromEnvironment(namedCloud(name, env, place), env) : fromEnvironment(env);
  const settings = checkSettings(source);
  const { auth_url: authUrl, volume_api_version: version } = settings;
  const credentials = credentialsOf(settings);
  const endpointOverride =
    settings.block_storage_endpoint_override ?? settings.volume_endpoint_override ?? settings.cinder_endpoint;
  if (!authUrl && !endpointOverride && !credentials && !name) return undefined;
  if (!authUrl && (credentials ?? !endpointOverride)) {
    const missing = settings.nameOf('auth_url');
    throw badInput([missing], `${missing} is missing.`);
  }
  return {
    authUrl,
    credentials,
    region: settings.region_name,
    interface: settings.endpoint_type ?? settings.interface ?? 'public',
    endpointOverride,
    maxMicroversion: version && isMicroversion(version) ? version : undefined,
    tls: tlsOf(settings, place),
  };
}

function tlsOf({ cacert, cert, key, insecure, verify }: Settings, { home }: Place): TlsFiles {
  const expanded = (path: string | undefined): string | undefined => path?.replace(/^~(?=\/)/, () => home);
  return {
    caCert: expanded(cacert),
    cert: expanded(cert),
    key: expanded(key),
    insecure: insecure === true || verify === false,
  };
}
