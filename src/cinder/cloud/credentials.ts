import { badInput } from '../errors.ts';
import type { Credentials, DomainMember, DomainRef, Scope } from '../identity/credentials.ts';
import type { SettingName, Settings } from './settings.ts';

type Method = Credentials['method'];

/**
 * The own credentials in settings; undefined if there are none: every caller then brings a token.
 *
 * @throws CinderError `BAD_USER_INPUT` that names what is missing, or what contradicts the rest
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

const ofApplication = ['application_credential_id', 'application_credential_name', 'application_credential_secret'] as const;

/** The method that is named, or the one that the given secrets fit. */
function methodOf(given: Settings): Method | undefined {
  if (given.auth_type) return methods[given.auth_type];
  const application = ofApplication.find((key) => given[key] !== undefined);
  if (application && given.password !== undefined) {
    const names = [given.nameOf(application), given.nameOf('password')];
    throw badInput(names, `${names.join(' and ')} are both set: ${given.nameOf('auth_type')} must say which counts.`);
  }
  if (given.token !== undefined && (application ?? given.password) !== undefined) {
    const names = [given.nameOf('token'), given.nameOf(application ?? 'password')];
    throw badInput(names, `${names.join(' and ')} are both set: ${given.nameOf('auth_type')} must say which counts.`);
  }
  if (application) return 'application_credential';
  if (given.password ?? given.username ?? given.user_id) return 'password';
  return given.token === undefined ? undefined : 'token';
}

/** It has a project of its own: Keystone refuses it together with a scope. */
function applicationCredential(settings: Settings): Credentials {
  const method = 'application_credential';
  const secret = needed(settings, 'application_credential_secret');
  const scoping = (['project_id', 'project_name', 'trust_id'] as const).find((key) => settings[key] !== undefined);
  if (scoping) {
    const name = settings.nameOf(scoping);
    throw badInput([name], `${name}: an application credential has a project of its own; leave this out.`);
  }
  if (settings.application_credential_id) return { method, id: settings.application_credential_id, secret };
  const name = needed(settings, 'application_credential_id', 'application_credential_name');
  return { method, name, user: user(settings), secret };
}

function user(settings: Settings): DomainMember {
  if (settings.user_id) return { id: settings.user_id };
  return { name: needed(settings, 'username', 'user_id'), domain: domain(settings, 'user') };
}

/** A trust has a project of its own, too. */
function scope(settings: Settings): Scope {
  if (settings.trust_id === undefined) return { project: project(settings) };
  const other = (['project_id', 'project_name'] as const).find((key) => settings[key] !== undefined);
  if (other === undefined) return { trustId: settings.trust_id };
  const names = [settings.nameOf('trust_id'), settings.nameOf(other)];
  throw badInput(names, `${names.join(' and ')} are both set: a trust has a project of its own.`);
}

function project(settings: Settings): DomainMember {
  if (settings.project_id) return { id: settings.project_id };
  return { name: needed(settings, 'project_name', 'project_id'), domain: domain(settings, 'project') };
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
