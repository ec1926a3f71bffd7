import { ACCOUNTS, keystoneId } from '../identity.ts';
import type { SandboxAccount } from '../identity.ts';
import type { AuthRequest, NamedEntity } from './auth-request.ts';
import type { Directory } from './directory.ts';
import { KeystoneError, noSuchToken, unauthorized } from './keystone-error.ts';
import type { Proof, TokenStore } from './token-store.ts';

/** The application credential that the sandbox has for alice. */
export const APPLICATION_CREDENTIAL = { id: keystoneId('application credential'), name: 'gateway', secret: 'secret' };

/**
 * Finds out who asks for a token, and for which project.
 * @param tokens those that may be shown instead of a password
 * @param directory the projects, and who has which role in them
 * @throws KeystoneError 401 for wrong credentials or a project without a role, 404 for an unknown credential
 */
export function authenticate(request: AuthRequest, tokens: TokenStore, directory: Directory): Proof {
  const proof = prove(request, tokens);
  const scope = request.scope;
  if (typeof scope === 'object' && 'project' in scope) {
    const wanted = scope.project;
    const project = directory.projects.find((candidate) => isEntity(candidate, wanted));
    const account = project && directory.inProject(proof.account, project);
    if (!account) throw unauthorized();
    return { ...proof, account, scoped: true };
  }
  return proof;
}

function prove({ identity, scope }: AuthRequest, tokens: TokenStore): Proof {
  const { methods, password, token, application_credential: credential } = identity;
  if (password) {
    const account = ACCOUNTS.find((candidate) => isEntity(candidate, password.user));
    if (account?.password !== password.user.password) throw unauthorized();
    return { account, methods, scoped: false };
  }
  if (token) {
    const shown = tokens.find(token.id);
    if (!shown) throw noSuchToken(tokens.recognises(token.id));
    return {
      account: shown.account,
      methods: [...new Set([...shown.methods, ...methods])],
      scoped: false,
      earlier: { expiresAt: shown.expiresAt, auditIds: shown.auditIds.slice(-1) },
    };
  }
  if (!credential) throw unauthorized();
  if (scope !== undefined) {
    throw new KeystoneError(
      401,
      'Error authenticating with application credential: Application credentials cannot ' + 'request a scope.',
      { identity: {} },
    );
  }
  return { account: ownerOf(credential), methods, scoped: true };
}

function ownerOf(credential: NonNullable<AuthRequest['identity']['application_credential']>): SandboxAccount {
  const [alice] = ACCOUNTS;
  const { id, name } = APPLICATION_CREDENTIAL;
  const { user } = credential;
  const named = credential.name === name && user !== undefined && alice !== undefined && isEntity(alice, user);
  const known = credential.id === undefined ? named : credential.id === id;
  if (!known && credential.id !== undefined) {
    throw new KeystoneError(404, `Could not find Application Credential: ${credential.id}.`);
  }
  if (!known || !alice || credential.secret !== APPLICATION_CREDENTIAL.secret) throw unauthorized();
  return alice;
}

function isEntity(entity: { id: string; name: string }, wanted: NamedEntity): boolean {
  if (wanted.id !== undefined) return wanted.id === entity.id;
  const { domain } = wanted;
  return wanted.name === entity.name && (domain?.id === 'default' || domain?.name === 'Default');
}
