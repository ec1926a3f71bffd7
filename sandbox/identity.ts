import { createHash } from 'node:crypto';

export interface SandboxProject {
  id: string;
  name: string;
}

export interface SandboxRole {
  id: string;
  name: string;
}

/** A user of the sandbox: a name, the one project, and the roles in it. */
export interface SandboxAccount {
  id: string;
  name: 'alice' | 'ron' | 'admin' | 'bob' | 'cinder';
  password: string;
  project: SandboxProject;
  roles: SandboxRole[];
}

/** An id as Keystone makes them: 32 hexadecimal digits, the same at each start. */
export function keystoneId(name: string): string {
  return createHash('md5').update(`cinder-graphql sandbox ${name}`).digest('hex');
}

/** An id as Cinder makes them, the same at each start. */
export function stableUuid(name: string): string {
  return keystoneId(name).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

const project = (name: string): SandboxProject => ({ id: keystoneId(`project ${name}`), name });
const role = (name: string): SandboxRole => ({ id: keystoneId(`role ${name}`), name });

export const DEMO = project('demo');
export const OTHER = project('other');
const SERVICE = project('service');

function account(name: SandboxAccount['name'], home: SandboxProject, ...roles: string[]): SandboxAccount {
  return { id: keystoneId(`user ${name}`), name, password: 'secret', project: home, roles: roles.map(role) };
}

/** The users that every sandbox has; `cinder` is the service user, whose token serves as a service token. */
export const ACCOUNTS: readonly SandboxAccount[] = [
  account('alice', DEMO, 'reader', 'member'),
  account('ron', DEMO, 'reader'),
  account('admin', DEMO, 'admin', 'reader', 'member'),
  account('bob', OTHER, 'reader', 'member'),
  account('cinder', SERVICE, 'admin', 'service'),
];
