import { badInput } from '../cinder/errors.ts';

/**
 * Refuses to look for UNKNOWN, which stands for all that an enum of the schema does not list.
 *
 * @param asked a filter's value, or several
 * @param path the names that lead to it
 * @throws CinderError `BAD_USER_INPUT`
 */
export function requireListed(asked: unknown, path: readonly string[]): void {
  if (![asked].flat().includes('UNKNOWN')) return;
  throw badInput(path, 'UNKNOWN stands for values that the schema does not list. Filter by the raw value instead, such as `rawStatus`.');
}
