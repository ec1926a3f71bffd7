/** A domain by id or by name. */
export type DomainRef = { id: string } | { name: string };

/** A project or a user: by id, or by a name that is unique in its domain. */
export type DomainMember = { id: string } | { name: string; domain: DomainRef };

/** What a token is for: a project, or the project of a trust. */
export type Scope = { project: DomainMember } | { trustId: string };

/** What one can log in with. Each form holds a secret: never log it. */
export type Credentials =
  | ({ method: 'password'; user: DomainMember; password: string } & Scope)
  | ({ method: 'token'; token: string } & Scope)
  | ({ method: 'application_credential'; secret: string } & ({ id: string } | { name: string; user: DomainMember }));

/**
 * The body of `POST /v3/auth/tokens`.
 *
 * An application credential belongs to one project: Keystone refuses it together with a scope. A token without a scope
 * would give an unscoped token, not one of the same project.
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
