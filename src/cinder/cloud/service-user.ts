import { badInput } from '../errors.ts';
import type { Credentials } from '../identity/credentials.ts';
import { checkAuthKeys } from './auth-keys.ts';
import { namedCloud } from './clouds-yaml.ts';
import { credentialsOf } from './credentials.ts';
import { ownPlace, type Environment, type Place } from './place.ts';
import { checkSettings } from './settings.ts';

/**
 * The credentials of the service user: those of a cloud in clouds.yaml. They are used at the Keystone that serves the
 * callers, whatever else that entry says.
 *
 * @param name of the cloud
 * @param option how messages call what named it
 * @throws CinderError `BAD_USER_INPUT` in one line that names the option, or the file and the key
 */
export function serviceUser(name: string, option: string, env: Environment, place: Place = ownPlace()): Credentials {
  const source = namedCloud(name, env, place, option);
  const settings = checkSettings(source);
  const credentials = credentialsOf(settings);
  checkAuthKeys(source, credentials?.method);
  if (credentials) return credentials;
  throw badInput([option], `${option}: ${settings.nameOf('password')} is missing.`);
}
