import { badInput } from '../errors.ts';
import type { Credentials, DomainMember, DomainRef, Scope } from '../identity/credentials.ts';
import type { SettingName, Settings } from './settings.ts';

type Method = Credentials['method'];

/**
 * Reads the own credentials from settings. Undefined if there are none, so that every caller has to send a token.
 *
 * @throws CinderError `BAD_USER_INPUT` with the missing or contradicting settings
 */
export function credentialsOf(settings: Settings): Credentials | undefined {
  const method = methodOf(settings);
  switch (method) {
    case 'password':
      return { method, user: user(settings), password: needed(settings, 'password'), ...scope(settings) };
    case 'token':
      return { method, token: needed(settings, 'token'), ...scope(settings) };
    case 'application_credential':
      return applicationCredential(settings);
    case undefined:
      return undefined;
  }
}

const methods: Readonly<Record<NonNullable<Settings['auth_type']>, Method | undefined>> = {
  password: 'password',
  v3password: 'password',
  token: 'token',
  v3token: 'token',
  v3applicationcredential: 'application_credential',
  none: undefined,
};

const ofApplication = [
  'application_credential_id',
  'application_credential_name',
  'application_credential_secret',
] as const;

/** The method in `auth_type`, or the one for the given secrets. */
function methodOf(given: Settings): Method | undefined {
  if (given.auth_type) return methods[given.auth_type];
  const application = ofApplication.find((key) => given[key] !== undefined);
  if (application && given.password !== undefined) {
    const names = [given.nameOf(application), given.nameOf('password')];
    throw badInput(
      names,
      `${names.join(' and ')} are both set. Set ${given.nameOf('auth_type')} to select one of them.`,
    );
  }
  if (given.token !== undefined && (application ?? given.password) !== undefined) {
    const names = [given.nameOf('token'), given.nameOf(application ?? 'password')];
    throw badInput(
      names,
      `${names.join(' and ')} are both set. Set ${given.nameOf('auth_type')} to select one of them.`,
    );
  }
  if (application) return 'application_credential';
  if (given.password ?? given.username ?? given.user_id) return 'password';
  return given.token === undefined ? undefined : 'token';
}

/** An application credential has its own project. Keystone refuses a scope with an application credential. */
function applicationCredential(settings: Settings): Credentials {
  const method = 'application_credential';
  const secret = needed(settings, 'application_credential_secret');
  const scoping = (['project_id', 'project_name', 'trust_id'] as const).find((key) => settings[key] !== undefined);
  if (scoping) {
    const name = settings.nameOf(scoping);
    throw badInput(
      [name],
      `${name}: is not allowed with an application credential, which has its own project. Remove this setting.`,
    );
  }
  if (settings.application_credential_id) return { method, id: settings.application_credential_id, secret };
  const name = needed(settings, 'application_credential_id', 'application_credential_name');
  return { method, name, user: user(settings), secret };
}

function user(settings: Settings): DomainMember {
  if (settings.user_id) return { id: settings.user_id };
  return { name: needed(settings, 'username', 'user_id'), domain: domain(settings, 'user') };
}

/** A trust has its own project, like an application credential. */
function scope(settings: Settings): Scope {
  if (settings.trust_id === undefined) return { project: project(settings) };
  const other = (['project_id', 'project_name'] as const).find((key) => settings[key] !== undefined);
  if (other === undefined) return { trustId: settings.trust_id };
  const names = [settings.nameOf('trust_id'), settings.nameOf(other)];
  throw badInput(
    names,
    `${names.join(' and ')} are both set. Remove the project, because a trust has its own project.`,
  );
}

function project(settings: Settings): DomainMember {
  if (settings.project_id) return { id: settings.project_id };
  return { name: needed(settings, 'project_name', 'project_id'), domain: domain(settings, 'project') };
}

/** One domain can apply to both user and project. Without any, the default domain of Keystone applies. */
function domain(settings: Settings, owner: 'user' | 'project'): DomainRef {
  for (const kind of [`${owner}_domain`, 'domain', 'default_domain'] as const) {
    const id = settings[`${kind}_id`];
    if (id) return { id };
    const name = settings[`${kind}_name`];
    if (name) return { name };
  }
  return { id: 'default' };
}

/** The first of these settings that is set. @throws CinderError `BAD_USER_INPUT` if none is set */
function needed(settings: Settings, ...keys: SettingName[]): string {
  const given = keys.map((key) => settings[key]).find((value) => typeof value === 'string');
  if (given !== undefined) return given;
  const names = keys.map((key) => settings.nameOf(key));
  throw badInput(names, `${names.join(' or ')} is missing.`);
}
