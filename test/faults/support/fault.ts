/** What the proxy does to one request instead of forwarding it and its answer unchanged. */
export type Fault =
  /** The first byte comes `ms` milliseconds late. With `drips`, the body comes in so many parts, `ms` apart. */
  | { kind: 'slow'; ms: number; drips?: number }
  /** The connection is reset (RST) before an answer. */
  | ({ kind: 'reset' } & Reaching)
  /** The socket is closed (FIN) without an answer, as if it had been idle for too long: only if it has served a request. */
  | { kind: 'stale' }
  /** The real answer breaks off in the middle. `chunked`: without a length; `reset`: with RST instead of FIN. */
  | { kind: 'truncated'; chunked?: true; reset?: true }
  /** A success whose body is random bytes. `gzip`: it claims to be compressed; `raw`: there is nothing but random bytes. */
  | ({ kind: 'garbage'; gzip?: true; raw?: true } & Reaching)
  /** A success that is a page of HTML, JSON of another shape, or a 204 without a body. */
  | ({ kind: 'wrong-type'; as: 'html' | 'shape' | 'empty' } & Reaching)
  /** A proxy's error page. `retryAfter` in seconds. */
  | ({ kind: 'status'; status: 404 | 500 | 502 | 503 | 504; retryAfter?: number } & Reaching)
  /** The connection stays open, and nothing comes; with `after: 'headers'`, nothing more than the headers and half of the body. */
  | ({ kind: 'silence'; after?: 'headers' } & Reaching);

interface Reaching {
  /** Set if Cinder receives the request all the same: it does what was asked, and its answer is thrown away. */
  reaches?: true;
}

/** What a plan knows about a request. */
export interface FaultRequest {
  method: string;
  /** With the query. */
  path: string;
  /** Counts requests with the same method, path and `X-OpenStack-Request-ID`, from 1: a repeated call has 2, 3, … */
  nth: number;
  /** The `X-OpenStack-Request-ID`, which names the operation; empty if there is none. */
  requestId: string;
  /** Whether the connection has served a request before. */
  reused: boolean;
  /** How many intact answers the proxy has sent so far, to all requests. */
  answered: number;
}

/** Decides about each request: the fault, or undefined to forward it. */
export type Plan = (request: FaultRequest) => Fault | undefined;

export type FaultKind = Fault['kind'];

/** The kinds of faults after which a client has no answer, or one that says that the service is away. */
export function isOutage(fault: Fault): boolean {
  if (fault.kind === 'status') return fault.status === 502 || fault.status === 503;
  return fault.kind === 'reset' || fault.kind === 'stale' || fault.kind === 'truncated';
}

/** The words that every body made up by the proxy contains: no error of the gateway may show them. */
export const canary = 'fault-proxy-canary';
