/** What is measured, and how long. */
export interface Selection {
  /** The number of blocks of each server. */
  rounds: number;
  /** The duration of a block. */
  seconds: number;
  /** The names of cases; all if empty. */
  cases: readonly string[];
  /** The names of peers; all if empty. */
  peers: readonly string[];
}

/** Whether a name is selected. */
export function isSelected(names: readonly string[], name: string): boolean {
  return names.length === 0 || names.includes(name);
}
