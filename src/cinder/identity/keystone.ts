import { CinderError, isCinderError, type ErrorCode } from '../errors.ts';
import type { ApiReply, ApiRequest, CallRecorder, Send } from '../transport/request.ts';
import { authBody, type Credentials } from './credentials.ts';
import { readToken } from './token-body.ts';
import { hashToken, isTokenValue, type Token } from './token.ts';

export interface KeystoneCallOptions {
  /** The recorder of the call. */
  callLog?: CallRecorder | undefined;
  /** Cancels the call. */
  signal?: AbortSignal | undefined;
  /** `req-<uuid>`, sent as `X-OpenStack-Request-ID`. */
  requestId?: string | undefined;
}

export interface Keystone {
  /**
   * Authenticates: `POST /v3/auth/tokens`.
   *
   * @throws CinderError `UNAUTHENTICATED` if Keystone refuses the credentials, `UPSTREAM_*` if Keystone fails
   */
  authenticate(credentials: Credentials, options?: KeystoneCallOptions): Promise<Token>;
  /**
   * Validates a caller's token, authorized by the token itself: `GET /v3/auth/tokens`. Simultaneous calls for one token
   * share one request.
   *
   * @throws CinderError `UNAUTHENTICATED` if the token is invalid or has no project, `UPSTREAM_*` if Keystone fails
   */
  validate(value: string, options?: KeystoneCallOptions): Promise<Token>;
}

/** Errors that mean the same from any service. */
const plain: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_ERROR', 'RATE_LIMITED'];
/**
 * Declares support for access rules. Without this header, Keystone returns 404 when a token with access rules is
 * validated. The gateway itself enforces no rules, because Cinder enforces them for each call.
 */
const accessRules = { 'openstack-identity-access-rules': '1.0' };
const invalidToken = 'The token is not valid or has expired.';

/** The URL of version 3 of Keystone, without a trailing slash. @param authUrl the URL with or without `/v3` */
export function keystoneUrl(authUrl: string): string {
  return `${authUrl.replace(/(\/v3)?\/*$/, '')}/v3`;
}

/**
 * Creates a client of the identity API.
 *
 * @param authUrl the URL of Keystone, with or without `/v3`
 */
export function createKeystone({ send, authUrl }: { send: Send; authUrl: string }): Keystone {
  const url = new URL(`${keystoneUrl(authUrl)}/auth/tokens`);

  function ask(
    { headers, ...call }: Pick<ApiRequest, 'method' | 'headers' | 'body' | 'tokenHash'>,
    options: KeystoneCallOptions,
  ): Promise<ApiReply> {
    return send({
      service: 'identity',
      url: url.href,
      route: '/auth/tokens',
      headers: { ...headers, ...accessRules },
      ...call,
      ...options,
      budget: undefined,
    });
  }

  /**
   * Converts an error of Keystone for a caller who called Cinder.
   *
   * A 400, 403 or 404 of Keystone must not look like a response of Cinder about a resource. The text of the response is
   * dropped, because it can repeat the request.
   */
  function refusal(error: unknown, refusing: readonly number[], message: string): unknown {
    if (!isCinderError(error) || plain.includes(error.code)) return error;
    const { status, requestId } = error.details;
    if (status !== undefined && refusing.includes(status)) {
      return new CinderError('UNAUTHENTICATED', message, { status, requestId });
    }
    const text = `Keystone returned ${status ?? 'no status'} at ${url.origin}${url.pathname}.`;
    return new CinderError('UPSTREAM_ERROR', text, { status, requestId });
  }

  return {
    async authenticate(credentials, options = {}) {
      const login = { method: 'POST', headers: {}, body: authBody(credentials) } as const;
      // Keystone returns 404 for an application credential that does not exist, and 401 for all other invalid
      // credentials.
      const refusing = credentials.method === 'application_credential' ? [401, 404] : [401];
      const reply = await ask(login, options).catch((error: unknown) => {
        throw refusal(error, refusing, 'Keystone rejected the credentials.');
      });
      return readToken(reply, reply.headers['x-subject-token']);
    },

    async validate(value, options = {}) {
      if (!isTokenValue(value)) throw new CinderError('UNAUTHENTICATED', invalidToken);
      const headers = { 'x-auth-token': value, 'x-subject-token': value };
      const lookup = { method: 'GET', headers, tokenHash: hashToken(value) } as const;
      const reply = await ask(lookup, options).catch((error: unknown) => {
        throw refusal(error, [401, 404], invalidToken);
      });
      return readToken(reply, value);
    },
  };
}
