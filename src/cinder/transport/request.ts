/** The services that the gateway calls, by their types in the catalog of Keystone. */
export type ServiceType = 'block-storage' | 'identity' | 'compute' | 'image';

/** One HTTP request to an OpenStack service. */
export interface ApiRequest {
  service: ServiceType;
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** The absolute URL, with encoded path segments. */
  url: string;
  /** The route with parameter names instead of values (`/volumes/{id}`), for the call log and for logs. */
  route: string;
  headers: Readonly<Record<string, string>>;
  /** The body, sent as JSON. Undefined sends no body. */
  body?: unknown;
  /** `req-<uuid>` of the operation, sent as `X-OpenStack-Request-ID`. Defaults to a new one. */
  requestId?: string | undefined;
  /** The hash of the token in `headers`. Identical GETs with one token share a call. Calls without a hash are not shared. */
  tokenHash?: string | undefined;
  /** The caller, whose calls have their own queue. Defaults to the token. */
  caller?: string | undefined;
  /** The time when the operation ends, in milliseconds of `performance.now()`. A call that would wait longer is refused. */
  deadline?: number | undefined;
  /** Set for a health check, which has its own connections. */
  probes?: true | undefined;
  /** The state that the response must include. Only calls with the same value share a response. */
  asOf?: string | undefined;
  /** Set for a write, even if the method is GET. Writes are neither shared nor retried. */
  writes?: true | undefined;
  /** Cancels the call: the client disconnected, or the deadline of the operation passed. */
  signal?: AbortSignal | undefined;
  /** The budget of the operation, which every attempt spends. Unlimited if absent. */
  budget?: { spend(): void } | undefined;
  /** The recorder of the call. */
  callLog?: CallRecorder | undefined;
}

/** A recorder of calls. */
export interface CallRecorder {
  /** Records a call. `outcome` is the response or the error; `started` is in milliseconds of `performance.now()`. */
  record(request: ApiRequest, started: number, outcome: unknown, shared: boolean): void;
  /** Records that a call waits for a connection. @returns a function to call when the wait ends */
  wait?(): () => void;
}

/** The names of the services in messages. */
export const serviceNames: Readonly<Record<ServiceType, string>> = {
  'block-storage': 'Cinder',
  identity: 'Keystone',
  compute: 'Nova',
  image: 'Glance',
};

/** Separate pools of connections. A caller who uses all connections of one pool does not affect the others. */
export type Pool = ServiceType | 'health';

/** The pool that sends a request. */
export function poolOf({ service, probes }: ApiRequest): Pool {
  return probes ? 'health' : service;
}

/** Whether a request can change something. */
export function isWrite({ method, writes }: ApiRequest): boolean {
  return writes === true || (method !== 'GET' && method !== 'HEAD');
}

/** One HTTP response with 2xx, or the 300 of a version document. Other statuses are thrown as a `CinderError`. */
export interface ApiReply {
  status: number;
  /** The headers. Names are in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The parsed JSON. Undefined for an empty body. */
  body: unknown;
}

/**
 * Sends a request.
 *
 * @throws CinderError for every response other than a success, and if no response arrives
 */
export type Send = (request: ApiRequest) => Promise<ApiReply>;

/** Shares the event loop among callers, so that responses that arrive together do not block it. */
export interface LoopTurns {
  /** Waits for a turn of a caller if the event loop has been busy for long. @param caller returns the key of the caller */
  takeIfDue(caller: () => string): Promise<void> | undefined;
  /** Waits until the event loop has turned, and for a turn of this caller. */
  wait(caller: string): Promise<void>;
}

/** The caller of a request for queues and turns. */
export function callerKey({ caller, tokenHash }: ApiRequest): string {
  return caller ?? tokenHash ?? '';
}

/** A wrapper around sending, such as sharing, retries and the call log. */
export type Layer = (next: Send) => Send;
