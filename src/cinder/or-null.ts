import { isCinderError, type ErrorCode } from './errors.ts';

/**
 * Converts an error with one of the codes to null, for calls with which Cinder reports that nothing exists.
 *
 * @param codes defaults to `NOT_FOUND`
 * @throws all other errors of the call
 */
export async function orNull<T>(read: () => Promise<T>, ...codes: readonly ErrorCode[]): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isCinderError(error, ...(codes.length === 0 ? ['NOT_FOUND' as const] : codes))) return null;
    throw error;
  }
}
