import { badInput } from '../errors.ts';
import type { Credentials } from '../identity/credentials.ts';
import { canonicalName } from './aliases.ts';
import type { SettingsSource } from './settings-source.ts';

const scopeKeys = [
  'auth_url',
  'system_scope',
  'domain_id',
  'domain_name',
  'default_domain_id',
  'default_domain_name',
  'project_id',
  'project_name',
  'project_domain_id',
  'project_domain_name',
  'trust_id',
];
const userKeys = ['user_id', 'username', 'user_domain_id', 'user_domain_name'];
const applicationKeys = ['application_credential_id', 'application_credential_name', 'application_credential_secret'];

/** The supported keys of `auth`: the options of the plugins of keystoneauth. */
const keysOf: Readonly<Record<Credentials['method'] | 'none', readonly string[]>> = {
  password: [...scopeKeys, ...userKeys, 'password'],
  token: [...scopeKeys, 'token'],
  application_credential: [...scopeKeys, ...userKeys, ...applicationKeys],
  none: ['endpoint'],
};

/**
 * Checks that the authentication method supports every key below `auth`.
 *
 * Any other key is misspelled or belongs to another method. The caller would then not be the one in the file.
 * openstacksdk refuses such keys too.
 *
 * @param method undefined if there are no credentials
 * @throws CinderError `BAD_USER_INPUT` with the file and the key
 */
export function checkAuthKeys({ authKeys = [] }: SettingsSource, method: keyof typeof keysOf | undefined): void {
  const known = keysOf[method ?? 'password'];
  const stray = authKeys.find(({ key }) => !known.includes(canonicalName(key)));
  if (!stray) return;
  // Refused later, with the reason.
  const taken = known.filter((key) => key !== 'system_scope');
  throw badInput(
    [stray.name],
    `${stray.name}: is not a key of auth for this auth_type. Supported keys: ${taken.join(', ')}.`,
  );
}
