import type { CallBudget } from './budget.ts';
import type { Recorder } from './ledger.ts';

/** One HTTP request to an OpenStack service. */
export interface ApiRequest {
  service: 'block-storage' | 'identity';
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** Absolute URL, its path segments encoded. */
  url: string;
  /** The route with its parameters as names (`/volumes/{id}`): for the ledger and for logs, never a value. */
  route: string;
  headers: Readonly<Record<string, string>>;
  /** Sent as JSON; `undefined` sends no body. */
  body?: unknown;
  /** `req-<uuid>` of the operation that causes the call, sent as `X-OpenStack-Request-ID`; a new one if absent. */
  requestId?: string | undefined;
  /** Hash of the token in `headers`: identical GETs under one token share one call. No hash, no sharing. */
  tokenHash?: string | undefined;
  /** Whose call it is: the calls of each caller wait in a queue of their own. By default the token's. */
  caller?: string | undefined;
  /** When its operation ends, in milliseconds of `performance.now()`: a call that would have to wait longer is refused. */
  deadline?: number | undefined;
  /** Set for a health check: it has connections of its own. */
  probes?: true | undefined;
  /** What the answer must be newer than: a call that shares another's answer shares this too. */
  after?: string | undefined;
  /** Set for a call that changes something, be it a GET: it is not shared, and never tried again. */
  writes?: true | undefined;
  /** Gives the call up: the client went, or the operation's deadline passed. */
  signal?: AbortSignal | undefined;
  /** The calls that its operation may make; unlimited if absent. */
  budget?: CallBudget | undefined;
  /** Where the call is written down. */
  ledger?: Recorder | undefined;
}

/** What people call the services, for messages. */
export const serviceNames: Readonly<Record<ApiRequest['service'], string>> = {
  'block-storage': 'Cinder',
  identity: 'Keystone',
};

/** Connections that are used for nothing else: callers who keep one kind busy leave the others free. */
export type Pool = ApiRequest['service'] | 'health';

/** The pool that a request is sent with. */
export function poolOf({ service, probes }: ApiRequest): Pool {
  return probes ? 'health' : service;
}

/** Whether a request may change something. */
export function isWrite({ method, writes }: ApiRequest): boolean {
  return writes === true || (method !== 'GET' && method !== 'HEAD');
}

/** One HTTP answer: a 2xx (or the 300 of a version document); every other status is thrown as a CinderError. */
export interface ApiReply {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The parsed JSON; `undefined` for an empty body. */
  body: unknown;
}

/**
 * Sends a request.
 *
 * @throws CinderError for every answer but a success, and for every failure to get one
 */
export type Send = (request: ApiRequest) => Promise<ApiReply>;

/** A concern wrapped around sending: sharing, retries, the ledger. */
export type Layer = (next: Send) => Send;
