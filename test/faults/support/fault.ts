/** A fault that the proxy injects instead of forwarding the request and the answer unchanged. */
export type Fault =
  /** The first byte is delayed by `ms` milliseconds. With `drips`, the body is sent in this number of parts, `ms` apart. */
  | { kind: 'slow'; ms: number; drips?: number }
  /** The connection is reset (RST) before an answer. */
  | ({ kind: 'reset' } & Reaching)
  /** The socket is closed (FIN) without an answer, as after a long idle time. Only if it has served a request. */
  | { kind: 'stale' }
  /** The real answer breaks off in the middle. `chunked`: without a length. `reset`: with RST instead of FIN. */
  | { kind: 'truncated'; chunked?: true; reset?: true }
  /** A success with random bytes as its body. `gzip`: with the header of compressed data. `raw`: only random bytes. */
  | ({ kind: 'garbage'; gzip?: true; raw?: true } & Reaching)
  /** A success with an HTML page, JSON of another shape, or a 204 without a body. */
  | ({ kind: 'wrong-type'; as: 'html' | 'shape' | 'empty' } & Reaching)
  /** An error page of a proxy. `retryAfter` is in seconds. */
  | ({ kind: 'status'; status: 404 | 500 | 502 | 503 | 504; retryAfter?: number } & Reaching)
  /** The connection stays open without an answer. With `after: 'headers'`, the headers and half of the body are sent. */
  | ({ kind: 'silence'; after?: 'headers' } & Reaching);

interface Reaching {
  /** Set if Cinder receives and executes the request although its answer is discarded. */
  reaches?: true;
}

/** The properties of a request that a plan can use. */
export interface FaultRequest {
  method: string;
  /** The path with its query. */
  path: string;
  /** The ordinal of the request among those with the same method, path and `X-OpenStack-Request-ID`: a retry has 2, 3, … */
  nth: number;
  /** The `X-OpenStack-Request-ID` of the operation. Empty if there is none. */
  requestId: string;
  /** Whether the connection has served a request before. */
  reused: boolean;
  /** The number of intact answers that the proxy has sent to all requests. */
  answered: number;
}

/** Decides about each request. @returns the fault, or undefined to forward the request */
export type Plan = (request: FaultRequest) => Fault | undefined;

export type FaultKind = Fault['kind'];

/** Whether a client gets no answer, or an answer that means that the service is unavailable. */
export function isOutage(fault: Fault): boolean {
  if (fault.kind === 'status') return fault.status === 502 || fault.status === 503;
  return fault.kind === 'reset' || fault.kind === 'stale' || fault.kind === 'truncated';
}

/** A text in every body that the proxy generates. No error of the gateway may contain it. */
export const canary = 'fault-proxy-canary';
