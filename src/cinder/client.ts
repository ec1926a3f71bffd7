import { setImmediate as loopTurn } from 'node:timers/promises';
import type { CallScope, Endpoint, Endpoints } from './endpoint.ts';
import { CinderError, isCinderError } from './errors.ts';
import type { ServiceAuth } from './identity/service-token.ts';
import { userOf, type Auth, type Token } from './identity/token.ts';
import type { Microversion } from './microversion.ts';
import { missingService, type OtherService, type ServiceUrls } from './other-services.ts';
import { fillRoute, queryString, type Query, type RouteParams } from './route.ts';
import type { Budget } from './transport/budget.ts';
import type { ApiReply, ApiRequest, Send } from './transport/request.ts';

export interface CallOptions {
  params?: RouteParams | undefined;
  query?: Query | undefined;
  body?: unknown;
  /** Set if older clouds have the route only without the project ID. The project ID in the catalog is then ignored. */
  withoutProject?: true;
  /** Set if the call changes something. Some GETs of Cinder do. Such calls are neither shared nor retried. */
  writes?: true;
  /** Set if Cinder may require a service token. The token is sent if a service user is configured. */
  asService?: true;
  /** An older microversion than the negotiated one, for a request that newer microversions refuse. */
  microversion?: Microversion | undefined;
}

/** The options of a call to another service than Cinder. */
export interface OtherCallOptions extends Pick<CallOptions, 'params' | 'query' | 'body'> {
  /** The microversion, as in the header `OpenStack-API-Version`: `compute 2.60`. By default, the oldest one. */
  version?: string | undefined;
}

/** The REST API of Cinder with the token of one caller, for one operation. */
export interface CinderClient {
  readonly endpoint: Endpoint;
  readonly token: Token;
  /** Whether the caller has the role `admin`, as in `context_is_admin` of Cinder. */
  readonly isAdmin: boolean;
  /** Whether calls with `asService` have a service token. */
  readonly sendsServiceToken: boolean;
  /** The ID of the operation, sent with every call as `X-OpenStack-Request-ID`. */
  readonly requestId: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** The calls that the operation can still make. Unlimited if absent. */
  readonly budget?: Budget | undefined;
  /** Schedules a batch of loads. By default, a batch starts when nothing else can run without waiting. */
  readonly scheduleBatch?: ((load: () => void) => void) | undefined;
  /** Lets the event loop turn, and waits for a turn of the caller. For work that would block the event loop. */
  takeTurn(): Promise<void>;
  /** Receives the errors of invalid items, which a list then omits. If absent, such a list fails. */
  readonly reportDamage: ((error: CinderError) => void) | undefined;
  /**
   * Makes one call.
   *
   * @param route the route, with parameter names in braces: `/volumes/{id}`
   * @throws CinderError for every response other than a success
   */
  call(method: ApiRequest['method'], route: string, options?: CallOptions): Promise<ApiReply>;
  /** Whether the cloud has another service, according to the catalog of the token. */
  hasService(service: OtherService): boolean;
  /**
   * Makes one call to another service than Cinder.
   *
   * @param route the route, with parameter names in braces: `/servers/{id}`
   * @throws CinderError for every response other than a success, and `NOT_FOUND` if the cloud lacks the service
   */
  callService(
    service: OtherService,
    method: ApiRequest['method'],
    route: string,
    options?: OtherCallOptions,
  ): Promise<ApiReply>;
  /** Returns a client of the same caller with another scope. Absent keys keep their values. */
  with(scope: CallScope): CinderClient;
}

/** The parts that the clients of a cloud share. */
export interface ClientDependencies {
  send: Send;
  endpoints: Endpoints;
  /** The session of the service user, if configured. */
  service?: ServiceAuth | undefined;
  /** The URLs of the other services. If absent, the cloud has no other services. */
  serviceUrls?: ServiceUrls | undefined;
}

/**
 * Opens a client for one operation: gets a token, finds the endpoint and negotiates the microversion.
 *
 * Endpoints and microversions are cached. After a 401, a call is retried once if the token can be renewed, which
 * requires own credentials.
 *
 * @throws CinderError `UNAUTHENTICATED`, or an error of Keystone or of the version document
 */
export async function connect(
  dependencies: ClientDependencies,
  auth: Auth,
  scope: CallScope = {},
): Promise<CinderClient> {
  const caller = new Caller(auth, await auth.token(scope.requestId), scope.requestId);
  const endpoint = await caller.renewing((token) => dependencies.endpoints.resolve(token, scope));
  return new Client(dependencies, caller, endpoint, scope);
}

/** The token of the clients of a caller, and its renewal. */
class Caller {
  readonly #auth: Auth;
  token: Token;

  constructor(
    auth: Auth,
    token: Token,
    readonly requestId: string | undefined,
  ) {
    this.#auth = auth;
    this.token = token;
  }

  /** Runs an attempt, and runs it once more with a renewed token if the first token was refused. */
  renewing<T>(attempt: (token: Token) => Promise<T>): Promise<T> {
    return replayedOnce(this.#auth, this.token, this.requestId, (token) => {
      this.token = token;
      return attempt(token);
    });
  }
}

/** A class, because every subscriber has a client: the methods exist only once in memory. */
class Client implements CinderClient {
  readonly #dependencies: ClientDependencies;
  readonly #caller: Caller;
  readonly #scope: CallScope;
  readonly endpoint: Endpoint;

  constructor(dependencies: ClientDependencies, caller: Caller, endpoint: Endpoint, scope: CallScope) {
    this.#dependencies = dependencies;
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

  get sendsServiceToken(): boolean {
    return this.#dependencies.service?.servesFor(this.token) === true;
  }

  get requestId(): string | undefined {
    return this.#scope.requestId;
  }

  get signal(): AbortSignal | undefined {
    return this.#scope.signal;
  }

  get budget(): CallScope['budget'] {
    return this.#scope.budget;
  }

  get scheduleBatch(): CallScope['scheduleBatch'] {
    return this.#scope.scheduleBatch;
  }

  takeTurn(): Promise<void> {
    return (this.#scope.takeTurn ?? loopTurn)();
  }

  get reportDamage(): CallScope['reportDamage'] {
    return this.#scope.reportDamage;
  }

  with(changes: CallScope): CinderClient {
    return new Client(this.#dependencies, this.#caller, this.endpoint, { ...this.#scope, ...changes });
  }

  call(method: ApiRequest['method'], route: string, options: CallOptions = {}): Promise<ApiReply> {
    const { endpoint } = this;
    const { service: serviceAuth } = this.#dependencies;
    const { requestId } = this.#scope;
    const url =
      (options.withoutProject ? endpoint.root : endpoint.url) +
      fillRoute(route, options.params) +
      queryString(options.query);
    const version = `volume ${options.microversion ?? endpoint.microversion}`;
    const { body, writes } = options;
    return this.#explainingRules(method, route, async (token) => {
      const send = (serviceToken?: Token): Promise<ApiReply> =>
        this.#send(token, {
          service: 'block-storage',
          method,
          url,
          route,
          headers: {
            'openstack-api-version': version,
            ...(serviceToken && { 'x-service-token': serviceToken.value }),
          },
          body,
          writes,
        });
      const service = options.asService && serviceAuth?.servesFor(token) ? serviceAuth : undefined;
      return service ? replayedOnce(service, await service.token(requestId), requestId, send) : send();
    });
  }

  hasService(service: OtherService): boolean {
    return this.#serviceUrl(service) !== undefined;
  }

  async callService(
    service: OtherService,
    method: ApiRequest['method'],
    route: string,
    { params, query, body, version }: OtherCallOptions = {},
  ): Promise<ApiReply> {
    const root = this.#serviceUrl(service);
    if (root === undefined) throw missingService(service);
    const url = root + fillRoute(route, params) + queryString(query);
    const headers = version === undefined ? {} : { 'openstack-api-version': version };
    return this.#explainingRules(method, route, (token) =>
      this.#send(token, { service, method, url, route, headers, body }),
    );
  }

  #serviceUrl(service: OtherService): string | undefined {
    return this.#dependencies.serviceUrls?.(service, this.token, this.endpoint.region);
  }

  /** Sends a request with the token and the settings of the operation. */
  #send(
    token: Token,
    { headers, ...request }: Pick<ApiRequest, 'service' | 'method' | 'url' | 'route' | 'headers' | 'body' | 'writes'>,
  ): Promise<ApiReply> {
    const scope = this.#scope;
    return this.#dependencies.send({
      ...request,
      headers: { 'x-auth-token': token.value, ...headers },
      requestId: scope.requestId,
      tokenHash: token.hash,
      caller: scope.caller ?? userOf(token),
      deadline: scope.deadline,
      budget: scope.budget,
      asOf: scope.asOf,
      signal: scope.signal,
      callLog: scope.callLog,
    });
  }

  /** Makes a call, with a renewed token if necessary, and explains a refusal by the access rules of the token. */
  async #explainingRules(
    method: ApiRequest['method'],
    route: string,
    attempt: (token: Token) => Promise<ApiReply>,
  ): Promise<ApiReply> {
    try {
      return await this.#caller.renewing(attempt);
    } catch (error) {
      throw this.token.hasAccessRules ? refusedByRules(error, this.token, `${method} ${route}`) : error;
    }
  }
}

/**
 * Explains a 401 for a token with access rules.
 *
 * Cinder returns 401 for a call that the access rules do not allow, as for an invalid token. A token that has not
 * expired is assumed to be valid. If the token was revoked, Keystone reports that to the next operation.
 */
function refusedByRules(error: unknown, token: Token, call: string): unknown {
  if (!isCinderError(error, 'UNAUTHENTICATED') || token.life <= 0) return error;
  return new CinderError(
    'FORBIDDEN',
    `The access rules of the application credential do not allow ${call}.`,
    error.details,
  );
}

/**
 * Retries a call once with a renewed token after a 401.
 *
 * Another call can renew the token at the same time. Therefore the refused token is the one with which this attempt
 * began.
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
