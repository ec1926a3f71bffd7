import { badInput } from '../errors.ts';
import type { Credentials, DomainMember, DomainRef } from '../identity/credentials.ts';
import type { SettingName, Settings } from './settings.ts';

type Method = Credentials['method'];

/**
 * The own credentials in settings; undefined where there are none: every caller then brings a token.
 *
 * @throws CinderError `BAD_USER_INPUT` that names what is missing, where they are incomplete
 */
export function credentialsOf(settings: Settings): Credentials | undefined {
  const method = methodOf(settings);
  switch (method) {
    case 'password':
      return { method, user: user(settings), password: needed(settings, 'password'), project: project(settings) };
    case 'token':
      return { method, token: needed(settings, 'token'), project: project(settings) };
    case 'application_credential': {
      const secret = needed(settings, 'application_credential_secret');
      if (settings.application_credential_id) return { method, id: settings.application_credential_id, secret };
      const name = needed(settings, 'application_credential_id', 'application_credential_name');
      return { method, name, user: user(settings), secret };
    }
    case undefined:
      return undefined;
  }
}

const methods: Readonly<Record<NonNullable<Settings['auth_type']>, Method>> = {
  password: 'password',
  v3password: 'password',
  token: 'token',
  v3token: 'token',
  v3applicationcredential: 'application_credential',
};

/** The method that is named, or the one that the given secrets fit. */
function methodOf(given: Settings): Method | undefined {
  if (given.auth_type) return methods[given.auth_type];
  if (given.application_credential_id ?? given.application_credential_name ?? given.application_credential_secret) {
    return 'application_credential';
  }
  if (given.password ?? given.username ?? given.user_id) return 'password';
  return given.token === undefined ? undefined : 'token';
}

function user(settings: Settings): DomainMember {
  if (settings.user_id) return { id: settings.user_id };
  return { name: needed(settings, 'username', 'user_id'), domain: domain(settings, 'user') };
}

function project(settings: Settings): DomainMember {
  const id = settings.project_id ?? settings.tenant_id;
  if (id) return { id };
  const name = settings.project_name ?? settings.tenant_name ?? needed(settings, 'project_name', 'project_id');
  return { name, domain: domain(settings, 'project') };
}

/** One domain may be given for both user and project; with none at all it is Keystone's default one. */
function domain(settings: Settings, owner: 'user' | 'project'): DomainRef {
  for (const kind of [`${owner}_domain`, 'domain', 'default_domain'] as const) {
    const id = settings[`${kind}_id`];
    if (id) return { id };
    const name = settings[`${kind}_name`];
    if (name) return { name };
  }
  return { id: 'default' };
}

/** The first of these settings that is given. */
function needed(settings: Settings, ...keys: SettingName[]): string {
  const given = keys.map((key) => settings[key]).find((value) => typeof value === 'string');
  if (given !== undefined) return given;
  const names = keys.map((key) => settings.nameOf(key));
  throw badInput(names, `${names.join(' or ')} is missing.`);
}
