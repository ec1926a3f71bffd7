import { CinderError, isCinderError, type ErrorCode } from '../errors.ts';
import { isWrite, type Layer } from './request.ts';

/** Failures after which the outcome of a request is unknown. */
const codes: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_ERROR'];

/** Failures of TLS before the request, by their codes in Node.js. */
const tlsFailure = /^(ERR_TLS_|ERR_SSL_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|HOSTNAME_)/;

/** Adds a note to the message and the details of an error: Cinder may have carried out the request. */
export function uncertain({ code, message, details }: CinderError): CinderError {
  const note = 'The request may have been carried out. Check before you repeat it.';
  return new CinderError(code, `${message} ${note}`, { ...details, outcomeUnknown: true });
}

/**
 * Marks failures of writes whose outcome in Cinder is unknown.
 *
 * The outcome is unknown if the response is lost, late or invalid, or comes from a proxy (500, 502, 504). A 503 means
 * that the request was not handled.
 *
 * This layer is next to the HTTP client, because requests that outer layers refuse were not sent.
 */
export const markingUncertain: Layer = (next) => async (request) => {
  try {
    return await next(request);
  } catch (error) {
    const isChange = request.service !== 'identity' && isWrite(request);
    throw isChange && isCinderError(error, ...codes) && isUncertain(error) ? uncertain(error) : error;
  }
};

function isUncertain({ details: { status, cause } }: CinderError): boolean {
  if (status === undefined) return !isBeforeSending(cause);
  return status < 300 || (status >= 500 && status !== 503);
}

/** Whether no connection was established. After an unknown error, the request counts as sent. */
function isBeforeSending(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isBeforeSending);
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return (
    syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT' || tlsFailure.test(code)
  );
}
