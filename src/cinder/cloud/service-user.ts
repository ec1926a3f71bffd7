import { badInput } from '../errors.ts';
import type { Credentials } from '../identity/credentials.ts';
import { checkAuthKeys } from './auth-keys.ts';
import { namedCloud } from './clouds-yaml.ts';
import { credentialsOf } from './credentials.ts';
import type { Environment } from './environment.ts';
import { ownFileSystem, type FileSystem } from './file-system.ts';
import { checkSettings } from './settings.ts';

/**
 * Reads the credentials of the service user from a cloud in clouds.yaml.
 *
 * The credentials are used with the Keystone of the callers. Other settings of the cloud are ignored.
 *
 * @param name the name of the cloud
 * @param option the option or variable with the name of the cloud, for messages
 * @throws CinderError `BAD_USER_INPUT` in one line, with the option, or the file and the key
 */
export function serviceUser(
  name: string,
  option: string,
  env: Environment,
  files: FileSystem = ownFileSystem(),
): Credentials {
  const source = namedCloud(name, env, files, option);
  const settings = checkSettings(source);
  const credentials = credentialsOf(settings);
  checkAuthKeys(source, credentials?.method);
  if (credentials) return credentials;
  throw badInput([option], `${option}: ${settings.nameOf('password')} is missing.`);
}
