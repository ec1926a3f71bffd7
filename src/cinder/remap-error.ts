import { isCinderError, type CinderError } from './errors.ts';

/**
 * Makes a call, and replaces an error whose text or status is misleading.
 *
 * @param read returns the error that Cinder means; undefined if the error is correct as it is
 * @throws CinderError the replaced or the original error
 */
export async function remapError<T>(
  read: (error: CinderError) => CinderError | undefined,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw (isCinderError(error) ? read(error) : undefined) ?? error;
  }
}
