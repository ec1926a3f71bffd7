/** An error that Cinder answers in its envelope, for example `{"itemNotFound": {"code": 404, "message": "..."}}`. */
export class Fault extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const ENVELOPES: Record<number, string> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'itemNotFound',
  405: 'badMethod',
  409: 'conflictingRequest',
  413: 'overLimit',
  415: 'badMediaType',
  501: 'notImplemented',
  503: 'serviceUnavailable',
};

const MALFORMED = 'The server could not comply with the request since it is either malformed or otherwise incorrect.';
const CRASHED = 'The server has either erred or is incapable of performing the requested operation.';

/**
 * The body of a fault. A 413 repeats its Retry-After header; a status without a name of its own is a computeFault.
 * @param fault what went wrong
 */
export function faultBody(fault: Fault): Record<string, unknown> {
  const retryAfter = fault.status === 413 ? fault.headers['Retry-After'] : undefined;
  return {
    [ENVELOPES[fault.status] ?? 'computeFault']: {
      code: fault.status,
      message: fault.message,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  };
}

/** 400; without a message the one that webob gives. */
export function badRequest(message: string = MALFORMED): Fault {
  return new Fault(400, message);
}

/** 400 for a value that Cinder calls invalid input. */
export function invalidInput(reason: string): Fault {
  return badRequest(`Invalid input received: ${reason}`);
}

/** 400 for a volume in the wrong state. */
export function invalidVolume(reason: string): Fault {
  return badRequest(`Invalid volume: ${reason}`);
}

/** 404; without a message the one that webob gives, which is also what a too low microversion gets. */
export function notFound(message = 'The resource could not be found.'): Fault {
  return new Fault(404, message);
}

/** 404 in the words that most resources use. */
export function missing(kind: string, id: string): Fault {
  return notFound(`${kind} ${id} could not be found.`);
}

/** A fault that another of Cinder's services raised: its traceback comes with it. */
export function overRpc(fault: Fault): Fault {
  const trace =
    '\nTraceback (most recent call last):\n\n  File "oslo_messaging/rpc/server.py", line 165, in _process_incoming\n';
  return new Fault(fault.status, fault.message + trace, { ...fault.headers });
}

/** 413: a quota does not allow it. Retry-After is always 0 and means nothing. */
export function overQuota(exception: string, message: string): Fault {
  return new Fault(413, `${exception}: ${message}`, { 'Retry-After': '0' });
}

/** 500: Cinder itself failed, and says no more than that. */
export function crashed(): Fault {
  return new Fault(500, CRASHED);
}
