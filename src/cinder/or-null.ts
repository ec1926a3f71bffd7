import { isCinderError, type ErrorCode } from './errors.ts';

/**
 * What a call gives; null where it fails with one of the codes, by which Cinder says that there is nothing.
 *
 * @param codes `NOT_FOUND` where none is given
 * @throws whatever else the call throws
 */
export async function orNull<T>(read: () => Promise<T>, ...codes: readonly ErrorCode[]): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isCinderError(error, ...(codes.length === 0 ? ['NOT_FOUND' as const] : codes))) return null;
    throw error;
  }
}
