import { badInput } from '../../cinder/errors.ts';
import { largestPage } from '../../cinder/paging.ts';

/** The number of items of a page if neither `first` nor `last` is given. */
export const defaultPage = 50;

/** The arguments of every connection, as in the Relay specification. */
export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** The requested page of a list. */
export interface PageWindow {
  /** The maximum number of items, 0 to 1000. */
  size: number;
  /** Whether the page ends at the cursor or at the end of the list. Otherwise, the page begins there. */
  isBackward: boolean;
  /** The cursor, if any. */
  cursor: string | undefined;
  /** The argument with the cursor, for errors. */
  argument: 'after' | 'before';
}

/**
 * Reads the arguments of a connection: `first` with `after`, or `last` with `before`.
 *
 * @throws CinderError `BAD_USER_INPUT` for a size out of range, and for arguments of both directions
 */
export function pageWindow({ first, after, last, before }: PageArgs): PageWindow {
  if (last == null && before == null) {
    return {
      size: checkedSize('first', first ?? defaultPage),
      isBackward: false,
      cursor: after ?? undefined,
      argument: 'after',
    };
  }
  if (first != null || after != null) {
    throw badInput(
      [last == null ? 'before' : 'last'],
      'Use either `first` with `after`, or `last` with `before`, but not both pairs.',
    );
  }
  return {
    size: checkedSize('last', last ?? defaultPage),
    isBackward: true,
    cursor: before ?? undefined,
    argument: 'before',
  };
}

function checkedSize(name: string, size: number): number {
  if (size >= 0 && size <= largestPage) return size;
  throw badInput([name], `\`${name}\` must be between 0 and ${largestPage}; received ${size}.`);
}
