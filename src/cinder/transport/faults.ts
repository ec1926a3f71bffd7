import { CinderError, type ErrorCode, type ErrorDetails } from '../errors.ts';
import { fieldOf } from './fault-field.ts';
import { exceededQuota } from './quota-fault.ts';

/** The parts of an HTTP response that contain a fault. */
export interface FaultAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The body as text: JSON, plain text, HTML or nothing. */
  text: string;
}

/**
 * Decodes a fault of Cinder, Keystone or a proxy.
 *
 * Cinder returns `{"badRequest": {"code": 400, "message": ...}}`. Keystone and its middleware return `{"error":
 * {...}}`. A proxy returns plain text, HTML or nothing.
 *
 * Only the message of a JSON fault is passed on. The text of a proxy says nothing about the resource, and can contain
 * names of internal hosts.
 *
 * @param service the name of the service, for the message of a response without one
 */
export function decodeFault(service: string, answer: FaultAnswer): CinderError {
  const { name, status, message } = unwrapped({ ...readEnvelope(answer.text), status: answer.status });
  const retryAfter = secondsOf(answer.headers['retry-after']);
  const code = isOfProxy(answer) ? 'UPSTREAM_ERROR' : codeOf(status, name, message, retryAfter);
  const details: ErrorDetails = {
    status: answer.status,
    requestId: answer.headers['x-openstack-request-id'] ?? answer.headers['x-compute-request-id'],
  };
  // Cinder returns 502 if one of its backends does not respond. Cinder itself is available.
  if (answer.status === 502 && message !== '') details.isServiceFault = true;
  if (code === 'RATE_LIMITED' || code === 'UPSTREAM_UNAVAILABLE') details.retryAfter = retryAfter;
  if (code === 'QUOTA_EXCEEDED') details.quota = exceededQuota(message);
  if (code === 'BAD_USER_INPUT') details.field = fieldOf(message);
  return new CinderError(code, messageOf(service, status, message), details);
}

/** Builds the error message. Messages of a failing service begin with its name, because the gateway calls two services. */
function messageOf(service: string, status: number, message: string): string {
  if (message === '') return `${service} returned ${status}.`;
  return status >= 500 ? `${service} returned ${status}: ${message}` : message;
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

/** 400s that are not invalid inputs. When Cinder creates a group from another, quota and policy errors are also 400s. */
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
 * Whether a 404 comes from a proxy without a route to the service. The service itself returns its 404s as JSON.
 *
 * Such a response says nothing about the resource, which must not be treated as deleted.
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

/**
 * Whether a 413 is a rate limit. Rate limits are `overLimitFault`, with a positive `Retry-After`. Quotas are
 * `overLimit`.
 */
function isRateLimit(name: string, retryAfter: number | undefined): boolean {
  return name === 'overLimitFault' || (name !== 'overLimit' && retryAfter !== undefined && retryAfter > 0);
}

/** Attachments return 500 if other routes return 400. The refusal is in parentheses. */
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

/** Removes the Python traceback of another service, which a fault over RPC contains. */
function withoutTraceback(message: string): string {
  return message.replace(/\s*\nTraceback \(most recent call last\)[^]*$/, '');
}

/** Parses `Retry-After`: a number of seconds, or an HTTP date. Returns seconds. */
function secondsOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.round((at - Date.now()) / 1000));
}

/**
 * The exceptions of Cinder for an invalid status, such as InvalidVolume, although the HTTP status is that of invalid
 * input.
 */
const exceptions =
  /^(Error (force )?(at|de)taching volume - InvalidVolume: |Invalid (volume|snapshot|backup|group|group ?snapshot|volume attachment|consistencygroup|cgsnapshot)( status)?: )/i;

/** The texts of the API about an invalid status. */
const sentences: readonly RegExp[] = [
  /^Volume \S+ is still attached/,
  /^Cannot re-image a volume which is attached/,
  /^Cannot reset-state to in-use because/,
  /^(Provided )?snapshot status .* not allowed for/i,
  /\b(type|specs)( is)?( currently| still)? in use\.$/i,
  /is still associated with entities\.$/,
  /^Volume type encryption for type \S+ already exists\.$/,
  /^Invalid volume type: Type (access modification is not applicable to public volume type|\S+ is already associated with)/,
  /^The volume type \S+ is (the only currently defined|a default) volume type and cannot be deleted\.$/,
  /retypes affecting multiattach are only allowed on available volumes/,
  /^(Invalid input received: )?Modification operations are not allowed on frozen /,
  /^Invalid input received: (No service could be changed: )?\w+ in .* must be .* to failover\.$/,
];

/** Invalid input that Cinder reports as an invalid volume. */
const badInput = /^Invalid volume: UUIDs .* are in both add and remove /;

/** Whether a 400 or 409 of Cinder is about a status, and not about the input. */
function isInvalidState(message: string): boolean {
  if (badInput.test(message)) return false;
  return exceptions.test(message) || sentences.some((sentence) => sentence.test(message));
}
