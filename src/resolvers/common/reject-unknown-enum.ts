import { badInput } from '../../cinder/errors.ts';

/**
 * Refuses `UNKNOWN` in a filter, because it stands for all values that an enum of the schema does not list.
 *
 * @param asked one or several values of the filter
 * @param path the path of the filter, for the error
 * @throws CinderError `BAD_USER_INPUT`
 */
export function rejectUnknown(asked: unknown, path: readonly string[]): void {
  if (![asked].flat().includes('UNKNOWN')) return;
  throw badInput(
    path,
    'UNKNOWN stands for values that the schema does not list. Filter by the raw values instead, such as `rawStatuses`.',
  );
}
