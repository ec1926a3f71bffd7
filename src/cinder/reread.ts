import { isCinderError, type CinderError } from './errors.ts';

/**
 * A call of which Cinder words or numbers a refusal otherwise than it means it.
 *
 * @param read what the refusal means; undefined where it means what it says
 * @throws CinderError that, or the refusal itself
 */
export async function reread<T>(read: (error: CinderError) => CinderError | undefined, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw (isCinderError(error) ? read(error) : undefined) ?? error;
  }
}
