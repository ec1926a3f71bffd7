import { isCinderError, type CinderError, type ErrorCode } from '../cinder/errors.ts';

/** The reasons for which a name in another service is not known. */
export type Unavailable = 'FORBIDDEN' | 'NOT_FOUND' | 'NO_SERVICE' | 'UNAVAILABLE';

const reasons: Readonly<Partial<Record<ErrorCode, Unavailable>>> = {
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
};

/**
 * The reason for an error of another service. A page of resources must not fail because names are missing.
 *
 * @throws errors that are not about the service, such as the end of the operation
 */
export function unavailableBecause(error: unknown): Unavailable {
  if (!isCinderError(error)) throw error;
  return reasonOf(error);
}

function reasonOf({ code }: CinderError): Unavailable {
  return reasons[code] ?? 'UNAVAILABLE';
}
