import { CinderError, isCinderError, type ErrorCode } from '../errors.ts';
import type { Recorder } from '../transport/ledger.ts';
import type { ApiReply, ApiRequest, Send } from '../transport/request.ts';
import { authBody, type Credentials } from './credentials.ts';
import { readToken } from './token-body.ts';
import { hashToken, isTokenValue, type Token } from './token.ts';

export interface KeystoneCallOptions {
  /** Where the call is written down. */
  ledger?: Recorder | undefined;
  /** Gives the call up. */
  signal?: AbortSignal | undefined;
  /** `req-<uuid>`, sent as `X-OpenStack-Request-ID`. */
  requestId?: string | undefined;
}

export interface Keystone {
  /**
   * Logs in: `POST /v3/auth/tokens`.
   *
   * @throws CinderError `UNAUTHENTICATED` where Keystone refuses the credentials, `UPSTREAM_*` where it fails
   */
  authenticate(credentials: Credentials, options?: KeystoneCallOptions): Promise<Token>;
  /**
   * Looks a caller's token up, with that token itself as the proof: `GET /v3/auth/tokens`. Calls for one token that
   * are under way at the same time share one request, through the transport.
   *
   * @throws CinderError `UNAUTHENTICATED` where it is not valid or has no project, `UPSTREAM_*` where Keystone fails
   */
  validate(value: string, options?: KeystoneCallOptions): Promise<Token>;
}

/** These speak for themselves, whichever service they come from. */
const plain: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_ERROR', 'RATE_LIMITED'];
/**
 * Says that whoever is told of a token's access rules lets them be enforced. Without it Keystone answers 404 to the
 * validation of a token that has some. The gateway enforces none itself: Cinder does, for each of the token's calls.
 */
const accessRules = { 'openstack-identity-access-rules': '1.0' };
const invalidToken = 'The token is not valid or has expired.';

/**
 * The identity API, as far as the gateway needs it.
 *
 * @param authUrl Keystone's URL, with or without `/v3`
 */
export function createKeystone({ send, authUrl }: { send: Send; authUrl: string }): Keystone {
  const url = new URL(`${authUrl.replace(/(\/v3)?\/*$/, '')}/v3/auth/tokens`);

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
    });
  }

  /**
   * What a failed call means to someone who wanted Cinder. Keystone's 400, 403, 404 and their like must not look like
   * Cinder's answer about a resource, and their text may repeat what was sent.
   */
  function refusal(error: unknown, refusing: readonly number[], message: string): unknown {
    if (!isCinderError(error) || plain.includes(error.code)) return error;
    const { status, requestId } = error.details;
    if (status !== undefined && refusing.includes(status)) {
      return new CinderError('UNAUTHENTICATED', message, { status, requestId });
    }
    const text = `Keystone answered ${status ?? 'nothing'} at ${url.origin}${url.pathname}.`;
    return new CinderError('UPSTREAM_ERROR', text, { status, requestId });
  }

  return {
    async authenticate(credentials, options = {}) {
      const login = { method: 'POST', headers: {}, body: authBody(credentials) } as const;
      // An application credential that does not exist is not found; everything else that is wrong is unauthorized.
      const refusing = credentials.method === 'application_credential' ? [401, 404] : [401];
      const reply = await ask(login, options).catch((error: unknown) => {
        throw refusal(error, refusing, 'Keystone does not accept the credentials.');
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
