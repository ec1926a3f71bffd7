import { CinderError, isCinderError } from '../errors.ts';
import type { Credentials } from './credentials.ts';
import type { Keystone } from './keystone.ts';
import { createSession } from './session.ts';
import type { Auth, Token } from './token.ts';

/** For which callers a service token may be sent. */
export type ServiceTokenPolicy = 'admins' | 'everyone';

/** The token of a service user, sent as `X-Service-Token` beside a caller's own. */
export interface ServiceAuth extends Auth {
  /** Whether it may be sent for this caller. */
  servesFor(caller: Token): boolean;
}

/**
 * A service user's session. With its token Cinder takes a request for one of a service such as Nova, which knows that no
 * server uses the volume any more: Cinder then does not ask. That is why it is sent for administrators alone, unless the
 * operator says otherwise.
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
    // Cinder enforces no access rules on a request with a service token: it takes it for one of a service.
    servesFor: ({ roles, hasAccessRules }) => !hasAccessRules && (policy === 'everyone' || roles.includes('admin')),
  };
}

/** That the service user is refused is no fault of the caller's: his own token is good. */
function blamed(error: unknown): never {
  if (!isCinderError(error, 'UNAUTHENTICATED')) throw error;
  throw new CinderError('UPSTREAM_ERROR', 'The service user of this gateway cannot log in to Keystone.', error.details);
}
