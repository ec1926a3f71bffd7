import { CinderError, type ErrorCode, type ErrorDetails } from '../errors.ts';
import { fieldOf } from './fault-field.ts';
import { isInvalidState } from './invalid-state.ts';
import { exceededQuota } from './quota-fault.ts';

/** The parts of an HTTP answer that a fault is read from. */
export interface FaultAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The body as text: JSON, plain text, HTML or nothing. */
  text: string;
}

/**
 * Reads a fault of Cinder (`{"badRequest": {"code": 400, "message": ...}}`), of Keystone and its middleware
 * (`{"error": {...}}`), or of whatever stands between (plain text, HTML, nothing).
 *
 * Only the message of a JSON fault is passed on. Other text comes from a proxy, tells the reader nothing of the resource,
 * and may name hosts that are nobody's business.
 *
 * @param service who was asked, for the message where the answer has none
 */
export function decodeFault(service: string, answer: FaultAnswer): CinderError {
  const { name, status, message } = unwrapped({ ...readEnvelope(answer.text), status: answer.status });
  const retryAfter = secondsOf(answer.headers['retry-after']);
  const code = isOfProxy(answer) ? 'UPSTREAM_ERROR' : codeOf(status, name, message, retryAfter);
  const details: ErrorDetails = {
    status: answer.status,
    requestId: answer.headers['x-openstack-request-id'] ?? answer.headers['x-compute-request-id'],
  };
  // Cinder answers 502 when one of its backends does not answer: it is there itself.
  if (answer.status === 502 && message !== '') details.isServiceFault = true;
  if (code === 'RATE_LIMITED' || code === 'UPSTREAM_UNAVAILABLE') details.retryAfter = retryAfter;
  if (code === 'QUOTA_EXCEEDED') details.quota = exceededQuota(message);
  if (code === 'BAD_USER_INPUT') details.field = fieldOf(message);
  return new CinderError(code, messageOf(service, status, message), details);
}

/** A service that fails does not say who it is: the reader has two of them, and proxies between. */
function messageOf(service: string, status: number, message: string): string {
  if (message === '') return `${service} answered ${status}.`;
  return status >= 500 ? `${service} answered ${status}: ${message}` : message;
}

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  406: 'MICROVERSION_TOO_LOW',
  409: 'CONFLICT',
  412: 'CONFLICT',
  429: 'RATE_LIMITED',
  502: 'UPSTREAM_UNAVAILABLE',
  503: 'UPSTREAM_UNAVAILABLE',
  504: 'UPSTREAM_UNAVAILABLE',
};

/** 400s that are no bad input: where Cinder makes a group from another, also a quota and a policy are one. */
const disguised: readonly (readonly [ErrorCode, RegExp])[] = [
  ['INVALID_STATE', /^Target group type is still in use/],
  ['QUOTA_EXCEEDED', /^Maximum number of \w+ allowed \(|^Requested volume or snapshot exceeds allowed \w+ quota/],
  ['FORBIDDEN', /^Policy doesn't allow \S+ to be performed/],
];

function codeOf(status: number, name: string, message: string, retryAfter: number | undefined): ErrorCode {
  if (status === 413) return isRateLimit(name, retryAfter) ? 'RATE_LIMITED' : 'QUOTA_EXCEEDED';
  if ((status === 400 || status === 409) && isInvalidState(message)) return 'INVALID_STATE';
  if (status === 400) return disguised.find(([, text]) => text.test(message))?.[0] ?? 'BAD_USER_INPUT';
  return codes[status] ?? 'UPSTREAM_ERROR';
}

/**
 * Whether a 404 is not of the service, which says in JSON what it does not find, but of a proxy without a route to it:
 * nothing follows for the resource, which must not be taken for deleted.
 */
function isOfProxy({ status, text }: FaultAnswer): boolean {
  return status === 404 && !isJsonObject(text);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Cinder's quota says `overLimit`, often with `Retry-After: 0`; a rate limit `overLimitFault`, with a real pause. */
function isRateLimit(name: string, retryAfter: number | undefined): boolean {
  return name === 'overLimitFault' || (name !== 'overLimit' && retryAfter !== undefined && retryAfter > 0);
}

/** Attachments answer with 500 what other routes answer with 400: the refusal is in the parentheses. */
function unwrapped(fault: { name: string; status: number; message: string }): typeof fault {
  const [, refusal] = /^Unable to (?:create|update) attachment[^(]*\((Invalid .*)\)\.$/s.exec(fault.message) ?? [];
  if (fault.status !== 500 || refusal === undefined) return fault;
  return { name: 'badRequest', status: 400, message: withoutTraceback(refusal).trim() };
}

function readEnvelope(text: string): { name: string; message: string } {
  try {
    const [[name, fault]] = Object.entries(JSON.parse(text) as object) as [[string, { message?: unknown }]];
    return { name, message: typeof fault.message === 'string' ? withoutTraceback(fault.message) : '' };
  } catch {
    return { name: '', message: '' };
  }
}

/** A fault that came over RPC carries the Python traceback of the service that it comes from. */
function withoutTraceback(message: string): string {
  return message.replace(/\s*\nTraceback \(most recent call last\)[^]*$/, '');
}

/** `Retry-After` in seconds: a number, or an HTTP date. */
function secondsOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.round((at - Date.now()) / 1000));
}
