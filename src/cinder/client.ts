import type { CallScope, Endpoint, Endpoints } from './endpoint.ts';
import { CinderError, isCinderError } from './errors.ts';
import type { ServiceAuth } from './identity/service-token.ts';
import { userOf, type Auth, type Token } from './identity/token.ts';
import type { Microversion } from './microversion.ts';
import { fillRoute, queryString, type Query, type RouteParams } from './route.ts';
import type { ApiReply, ApiRequest, Send } from './transport/request.ts';

export interface CallOptions {
  params?: RouteParams | undefined;
  query?: Query | undefined;
  body?: unknown;
  /** Set for a route that older clouds have only without the project's id in the URL, whatever their catalog says. */
  withoutProject?: true;
  /** Set for a call that changes something, as some of Cinder's GETs do: it is not shared, and never tried again. */
  writes?: true;
  /** Set for what Cinder lets only a service do where a server is concerned: the service token goes with it, if there is one. */
  asService?: true;
  /** Older than the negotiated one, where Cinder took something that it no longer takes. */
  microversion?: Microversion | undefined;
}

/** Cinder's REST API under one caller's token, for one operation. */
export interface CinderClient {
  readonly endpoint: Endpoint;
  readonly token: Token;
  /** Whether Cinder takes the caller for an administrator: the role `admin`, as in Cinder's own `context_is_admin`. */
  readonly isAdmin: boolean;
  /** The operation's id, sent with every call as `X-OpenStack-Request-ID`. */
  readonly requestId: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** When a batch of loads is begun; by default once nothing is left to do without waiting. */
  readonly scheduleBatch?: ((load: () => void) => void) | undefined;
  /** Receives the errors of damaged rows, which a list then leaves out; without it such a list fails. */
  readonly reportDamage: ((error: CinderError) => void) | undefined;
  /**
   * @param route with parameter names in braces: `/volumes/{id}`
   * @throws CinderError for every answer but a success
   */
  call(method: ApiRequest['method'], route: string, options?: CallOptions): Promise<ApiReply>;
  /** The same caller's client for other calls: what the scope does not name is as it was. */
  with(scope: CallScope): CinderClient;
}

export interface Connection {
  send: Send;
  endpoints: Endpoints;
  /** The service user's session, where one is configured. */
  service?: ServiceAuth | undefined;
}

/**
 * Opens a client for one operation: a token, its endpoint, the microversion (the last two cached).
 *
 * A 401 is answered once with a renewed token, where there can be one (own credentials).
 *
 * @throws CinderError `UNAUTHENTICATED`, or as Keystone and the version document fail
 */
export async function connect(connection: Connection, auth: Auth, scope: CallScope = {}): Promise<CinderClient> {
  const caller = new Caller(auth, await auth.token(scope.requestId), scope.requestId);
  const endpoint = await caller.renewing((token) => connection.endpoints.resolve(token, scope));
  return new Client(connection, caller, endpoint, scope);
}

/** The token that a caller's clients send, and how they come by another. */
class Caller {
  readonly #auth: Auth;
  token: Token;

  constructor(auth: Auth, token: Token, readonly requestId: string | undefined) {
    this.#auth = auth;
    this.token = token;
  }

  /** Tries again with a renewed token, where one was refused and there can be another. */
  renewing<T>(attempt: (token: Token) => Promise<T>): Promise<T> {
    return replayedOnce(this.#auth, this.token, this.requestId, (token) => {
      this.token = token;
      return attempt(token);
    });
  }
}

/** A class, as every subscriber has one: its methods are there once. */
class Client implements CinderClient {
  readonly #connection: Connection;
  readonly #caller: Caller;
  readonly #scope: CallScope;
  readonly endpoint: Endpoint;

  constructor(connection: Connection, caller: Caller, endpoint: Endpoint, scope: CallScope) {
    this.#connection = connection;
    this.#caller = caller;
    this.#scope = scope;
    this.endpoint = endpoint;
  }

  get token(): Token {
    return this.#caller.token;
  }

  get isAdmin(): boolean {
    return this.token.roles.includes('admin');
  }

  get requestId(): string | undefined {
    return this.#scope.requestId;
  }

  get signal(): AbortSignal | undefined {
    return this.#scope.signal;
  }

  get scheduleBatch(): CallScope['scheduleBatch'] {
    return this.#scope.scheduleBatch;
  }

  get reportDamage(): CallScope['reportDamage'] {
    return this.#scope.reportDamage;
  }

  with(changes: CallScope): CinderClient {
    return new Client(this.#connection, this.#caller, this.endpoint, { ...this.#scope, ...changes });
  }

  call(method: ApiRequest['method'], route: string, options: CallOptions = {}): Promise<ApiReply> {
    const { endpoint } = this;
    const connection = this.#connection;
    const scope = this.#scope;
    const url = (options.withoutProject ? endpoint.root : endpoint.url) + fillRoute(route, options.params) + queryString(options.query);
    const answered = this.#caller.renewing(async (token) => {
      const send = (serviceToken?: Token): Promise<ApiReply> =>
        connection.send({
          service: 'block-storage',
          method,
          url,
          route,
          headers: {
            'x-auth-token': token.value,
            'openstack-api-version': `volume ${options.microversion ?? endpoint.microversion}`,
            ...(serviceToken && { 'x-service-token': serviceToken.value }),
          },
          requestId: scope.requestId,
          body: options.body,
          writes: options.writes,
          tokenHash: token.hash,
          caller: scope.caller ?? userOf(token),
          deadline: scope.deadline,
          budget: scope.budget,
          after: scope.after,
          signal: scope.signal,
          ledger: scope.ledger,
        });
      const service = options.asService && connection.service?.servesFor(token) ? connection.service : undefined;
      return service ? replayedOnce(service, await service.token(scope.requestId), scope.requestId, send) : send();
    });
    return answered.catch((error: unknown) => {
      throw this.token.hasAccessRules ? refusedByRules(error, this.token, `${method} ${route}`) : error;
    });
  }
}

/**
 * Cinder answers 401 to a call that a token's access rules do not cover, as to a token that is no good. One that has not
 * expired is taken for good: if it was revoked, Keystone says so to the next operation.
 */
function refusedByRules(error: unknown, token: Token, call: string): unknown {
  if (!isCinderError(error, 'UNAUTHENTICATED') || token.life <= 0) return error;
  return new CinderError('FORBIDDEN', `The access rules of the application credential do not allow ${call}.`, error.details);
}

/**
 * What Cinder answers with 401 is tried once more with a renewed token, where there can be one. Another call may renew it
 * meanwhile: what was refused is the one that this attempt began with.
 */
async function replayedOnce<T>(
  auth: Auth,
  used: Token,
  requestId: string | undefined,
  attempt: (token: Token) => Promise<T>,
): Promise<T> {
  try {
    return await attempt(used);
  } catch (error) {
    if (!isCinderError(error, 'UNAUTHENTICATED')) throw error;
    const renewed = await auth.renew(used, requestId);
    if (!renewed) throw error;
    return attempt(renewed);
  }
}
