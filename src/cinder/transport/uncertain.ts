import { CinderError, isCinderError, type ErrorCode } from '../errors.ts';
import { isWrite, type Layer } from './request.ts';

/** Failures after which nobody knows what became of a request that was sent. */
const codes: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_ERROR'];

/** Failures of TLS before the request, by their codes in Node. */
const tlsFailure = /^(ERR_TLS_|ERR_SSL_|CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|HOSTNAME_)/;

/** The same error with the note that Cinder may have done what was requested, in the message and in the details. */
export function uncertain({ code, message, details }: CinderError): CinderError {
  const note = 'The request may have been carried out. Check before you repeat it.';
  return new CinderError(code, `${message} ${note}`, { ...details, outcomeUnknown: true });
}

/**
 * Marks the failures of writes in Cinder of which nobody knows whether they were carried out: the answer is lost, late or makes no
 * sense, or a proxy answers instead of Cinder (500, 502, 504). A 503 says that the request was not handled.
 *
 * This layer is next to the wire: what the layers outside of it refuse was not sent.
 */
export const markingUncertain: Layer = (next) => async (request) => {
  try {
    return await next(request);
  } catch (error) {
    const isChange = request.service === 'block-storage' && isWrite(request);
    throw isChange && isCinderError(error, ...codes) && isUncertain(error) ? uncertain(error) : error;
  }
};

function isUncertain({ details: { status, cause } }: CinderError): boolean {
  if (status === undefined) return !isBeforeSending(cause);
  return status < 300 || (status >= 500 && status !== 503);
}

/** Whether no connection came about. Of an error that is not known, the request is taken for sent. */
function isBeforeSending(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isBeforeSending);
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT' || tlsFailure.test(code);
}
