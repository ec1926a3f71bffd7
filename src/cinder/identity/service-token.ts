import { CinderError, isCinderError } from '../errors.ts';
import type { Credentials } from './credentials.ts';
import type { Keystone } from './keystone.ts';
import { createSession } from './session.ts';
import type { Auth, Token } from './token.ts';

/** The callers for whom a service token can be sent. */
export type ServiceTokenPolicy = 'admins' | 'everyone';

/** The token of a service user, sent as `X-Service-Token` together with the caller's token. */
export interface ServiceAuth extends Auth {
  /** Whether the token can be sent for this caller. */
  servesFor(caller: Token): boolean;
}

/**
 * Creates the session of a service user.
 *
 * Cinder trusts a request with a service token, as from Nova. Cinder then does not check whether a server still uses
 * the volume. Therefore the token is sent only for administrators, unless the operator configures otherwise.
 */
export function createServiceAuth(
  keystone: Pick<Keystone, 'authenticate'>,
  credentials: Credentials,
  policy: ServiceTokenPolicy,
): ServiceAuth {
  const session = createSession(keystone, credentials);
  return {
    token: (requestId) => session.token(requestId).catch(blamed),
    renew: (stale, requestId) => session.renew(stale, requestId).catch(blamed),
    // Cinder does not enforce access rules on a request with a service token, because a service sends such a request.
    servesFor: ({ roles, hasAccessRules }) => !hasAccessRules && (policy === 'everyone' || roles.includes('admin')),
  };
}

/** Invalid credentials of the service user are not the fault of the caller, whose token is valid. */
function blamed(error: unknown): never {
  if (!isCinderError(error, 'UNAUTHENTICATED')) throw error;
  throw new CinderError('UPSTREAM_ERROR', 'The service user of this gateway cannot log in to Keystone.', error.details);
}
