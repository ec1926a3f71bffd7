import type { CallScope } from '../cinder/endpoint.ts';
import { CinderError } from '../cinder/errors.ts';
import type { Auth } from '../cinder/identity/token.ts';
import type { CallerFields } from './caller-fields.ts';
import { hostName, isLoopback } from './loopback.ts';
import type { Configuration } from './options.ts';
import type { Upstream } from './upstream.ts';

/**
 * Finds out who calls, before anything runs for him: by `X-Auth-Token`, `Authorization: Bearer` or (connectionParams)
 * `authToken`; without any of them by the own credentials, where they may serve him.
 *
 * @param fields with the request's `Host`
 * @throws CinderError `UNAUTHENTICATED`; `FORBIDDEN` for a Host that own credentials do not serve; `UPSTREAM_*` where
 *   Keystone fails
 */
export type Authenticate = (fields: CallerFields, scope: CallScope) => Promise<Auth>;

type Rules = Pick<Configuration, 'host' | 'allowOwnCredentials' | 'allowedHost'>;

/** The one way in, for HTTP, SSE and WebSocket. */
export function createAuthentication({ own, admit }: Pick<Upstream, 'own' | 'admit'>, rules: Rules): Authenticate {
  const ownHosts = new Set([rules.host, ...rules.allowedHost].map((name) => name.toLowerCase()));

  return async (fields, scope) => {
    const token = tokenIn(fields);
    if (token !== undefined) return admit(token, scope);
    if (!own || !rules.allowOwnCredentials) {
      throw new CinderError('UNAUTHENTICATED', "A token is needed: send Keystone's token as X-Auth-Token.");
    }
    // A page elsewhere can point its own DNS name at this machine: its requests then come from here, with that name.
    const name = hostName(fields.get('host'));
    if (name !== undefined && (isLoopback(name) || ownHosts.has(name))) return own;
    throw new CinderError('FORBIDDEN', 'Without a token only a loopback host name or one of --allowed-host is served.');
  };
}

/** Whether a caller sent a token, in any form. */
export function carriesToken(fields: CallerFields): boolean {
  return ['x-auth-token', 'authtoken', 'authorization'].some((name) => fields.has(name));
}

/** The identity of a caller who is not known: every use of it fails with the error. */
export function unknownCaller(error: CinderError): Auth {
  return { token: () => Promise.reject(error), renew: () => Promise.reject(error) };
}

/** @throws CinderError `UNAUTHENTICATED` where credentials are given in a form that is not known */
function tokenIn(fields: CallerFields): string | undefined {
  const token = fields.get('x-auth-token') ?? fields.get('authtoken') ?? bearer(fields.get('authorization'));
  if (token === undefined || typeof token === 'string') return token;
  throw new CinderError('UNAUTHENTICATED', 'The token must be a string.');
}

function bearer(authorization: unknown): string | undefined {
  if (authorization === undefined) return undefined;
  const match = typeof authorization === 'string' ? /^Bearer +(\S+) *$/i.exec(authorization) : null;
  if (match) return match[1];
  throw new CinderError('UNAUTHENTICATED', 'Authorization must have the form: Bearer, a space, the token.');
}
