/** An answer before it is written to HTTP. */
export interface Reply {
  status: number;
  /** written as JSON; an answer without it has no body */
  body?: unknown;
  headers?: Record<string, string>;
  /** Cinder made the response by hand: no JSON content type, and no X-Compute-Request-Id */
  bare?: boolean;
}

export function ok(body?: unknown): Reply {
  return { status: 200, body };
}

export function accepted(body?: unknown): Reply {
  return { status: 202, body };
}

/** An answer without a body from a handler that makes its own response. */
export function bare(status: number): Reply {
  return { status, bare: true };
}
