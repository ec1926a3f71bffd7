/** How Cinder reads the values of the filters of a list. */
export interface FilterSyntax {
  /** Whether the value can be a list, of which one item must match (IN). Otherwise, a list would match nothing. */
  readonly hasLists: boolean;
  /** Writes a text as a value. */
  text(value: string): string;
}

/** Values are compared as text. */
export const plainTexts: FilterSyntax = { hasLists: false, text: (value) => value };

/**
 * Values are parsed as Python literals: `1e3` is a number, `None` is no filter, and a list is an IN list. Only the
 * lists of volumes do this (`check_volume_filters` in `volume/api.py`).
 */
export const pythonLiterals: FilterSyntax = { hasLists: true, text: JSON.stringify };
