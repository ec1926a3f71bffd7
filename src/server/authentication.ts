import type { CallScope } from '../cinder/endpoint.ts';
import { CinderError } from '../cinder/errors.ts';
import type { Auth } from '../cinder/identity/token.ts';
import type { CallerFields } from './caller-fields.ts';
import { hostName, isLoopback } from './loopback.ts';
import type { Configuration } from './options.ts';
import type { Upstream } from './upstream.ts';

/**
 * Authenticates a caller before anything runs. The token comes from `X-Auth-Token`, `Authorization: Bearer` or
 * `authToken` (connectionParams). Without a token, the gateway's own credentials are used if the caller may use them.
 *
 * @param fields the headers or connectionParams, with the `Host` of the request
 * @param scope the operation for which Keystone is called
 * @throws CinderError `UNAUTHENTICATED` for a missing or invalid token
 * @throws CinderError `FORBIDDEN` if own credentials do not serve this `Host`
 * @throws CinderError `UPSTREAM_*` if Keystone fails
 */
export type Authenticate = (fields: CallerFields, scope: CallScope) => Promise<Auth>;

type Rules = Pick<Configuration, 'host' | 'allowOwnCredentials' | 'allowedHost'>;

/**
 * Creates the authentication of HTTP, SSE and WebSocket.
 *
 * @param rules the options that decide who may use own credentials
 */
export function createAuthentication({ own, admit }: Pick<Upstream, 'own' | 'admit'>, rules: Rules): Authenticate {
  const ownHosts = new Set([rules.host, ...rules.allowedHost].map((name) => name.toLowerCase()));

  return async (fields, scope) => {
    const token = tokenIn(fields);
    if (token !== undefined) return admit(token, scope);
    if (!own || !rules.allowOwnCredentials) {
      throw new CinderError('UNAUTHENTICATED', 'A token is required. Send a Keystone token as X-Auth-Token.');
    }
    // A web page can point its own DNS name at this machine. The requests of the page then have that name as `Host`.
    const name = hostName(fields.get('host'));
    if (name !== undefined && (isLoopback(name) || ownHosts.has(name))) return own;
    throw new CinderError(
      'FORBIDDEN',
      'Without a token, the Host header must be a loopback name or an --allowed-host. Send a token as X-Auth-Token.',
    );
  };
}

/** Whether a caller sent a token, in any form. */
export function carriesToken(fields: CallerFields): boolean {
  return ['x-auth-token', 'authtoken', 'authorization'].some((name) => fields.has(name));
}

/** The identity of an unauthenticated caller: every use fails with the error. */
export function unknownCaller(error: CinderError): Auth {
  return { token: () => Promise.reject(error), renew: () => Promise.reject(error) };
}

/**
 * The token in the fields; undefined if there is none.
 *
 * @throws CinderError `UNAUTHENTICATED` if the token has an unknown form
 */
function tokenIn(fields: CallerFields): string | undefined {
  const token = fields.get('x-auth-token') ?? fields.get('authtoken') ?? bearer(fields.get('authorization'));
  if (token === undefined || typeof token === 'string') return token;
  throw new CinderError('UNAUTHENTICATED', 'The token must be a string.');
}

function bearer(authorization: unknown): string | undefined {
  if (authorization === undefined) return undefined;
  const match = typeof authorization === 'string' ? /^Bearer +(\S+) *$/i.exec(authorization) : null;
  if (match) return match[1];
  throw new CinderError('UNAUTHENTICATED', 'The Authorization header must have the form `Bearer <token>`.');
}
