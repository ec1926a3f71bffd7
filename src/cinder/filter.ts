import type { Microversion } from './microversion.ts';
import type { Predicate } from './predicates.ts';

/** A filter of a list: a query parameter of Cinder, a predicate that the gateway evaluates, or both. */
export interface Filter {
  /** The query parameter of Cinder. Absent if Cinder has none. `matches` is then required. */
  parameter?: string;
  /**
   * Whether the default configuration of Cinder allows all users the filter. If false, only administrators. `never` if
   * Cinder ignores the filter of other users even if the operator allows it.
   */
  member?: boolean | 'never';
  since?: Microversion;
  /**
   * Whether a record passes the filter. The gateway evaluates the filter if Cinder cannot apply it for the caller.
   * Without `matches`, such a filter is refused.
   */
  matches?: Predicate;
  /** The microversion since which the records have the field of the filter. */
  fieldSince?: Microversion;
  /** Whether Cinder accepts only one value, although the filter has a list. */
  single?: boolean;
  /** The resource type or types whose IDs the filter accepts. */
  idOf?: string | readonly string[];
  /** The keys of a map by which users who are not administrators can filter. */
  memberKeys?: readonly string[];
  /** Set if the value is one of an open list, such as a status. */
  status?: true;
  /** Set if the filter requires 1 and 0. Cinder compares the words as text, which always equals 0. */
  digit?: true;
  /** Set if the value is a part of the text (`name~`). */
  contains?: true;
  /**
   * Set if the value is a map of bounds of a timestamp, `{ gte: '2026-01-01T00:00:00Z' }`. Cinder accepts one bound.
   */
  time?: true;
  /** Set if Cinder uses the text unchanged, although it parses the other filters of the list as Python literals. */
  verbatim?: true;
  /**
   * The field of the record that the gateway compares with the value again. The databases of Cinder ignore case,
   * accents and trailing spaces.
   */
  exact?: string;
  /** Set if the values are words of the cloud, such as its zones. A cloud always writes these in the same way. */
  vocabulary?: true;
  /** The words that records show instead of some values. */
  shownAs?: Readonly<Record<string, string>>;
  /** The filters that Cinder reads correctly in combination with this one, if it misreads others. */
  besides?: readonly string[];
}
