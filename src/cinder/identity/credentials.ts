/** A domain, by ID or by name. */
export type DomainRef = { id: string } | { name: string };

/** A project or a user, by ID, or by a name that is unique in its domain. */
export type DomainMember = { id: string } | { name: string; domain: DomainRef };

/** The scope of a token: a project, or the project of a trust. */
export type Scope = { project: DomainMember } | { trustId: string };

/** Credentials for authentication. Each form contains a secret and must never be logged. */
export type Credentials =
  | ({ method: 'password'; user: DomainMember; password: string } & Scope)
  | ({ method: 'token'; token: string } & Scope)
  | ({ method: 'application_credential'; secret: string } & ({ id: string } | { name: string; user: DomainMember }));

/**
 * Builds the body of `POST /v3/auth/tokens`.
 *
 * Keystone refuses a scope with an application credential, which belongs to one project. With a token, the scope is
 * required, because Keystone would otherwise issue an unscoped token.
 */
export function authBody(credentials: Credentials): object {
  switch (credentials.method) {
    case 'password': {
      const { method, user, password } = credentials;
      const identity = { methods: [method], password: { user: { ...user, password } } };
      return { auth: { identity, scope: scopeBody(credentials) } };
    }
    case 'token': {
      const { method, token } = credentials;
      const identity = { methods: [method], token: { id: token } };
      return { auth: { identity, scope: scopeBody(credentials) } };
    }
    case 'application_credential': {
      const { method, ...applicationCredential } = credentials;
      return { auth: { identity: { methods: [method], application_credential: applicationCredential } } };
    }
  }
}

function scopeBody(scope: Scope): object {
  return 'trustId' in scope ? { 'OS-TRUST:trust': { id: scope.trustId } } : { project: scope.project };
}
