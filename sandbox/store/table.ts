import { randomUUID } from 'node:crypto';
import { requireStorable } from './character-set.ts';
import { timestamp } from './clock.ts';
import type { Row } from './records.ts';

/** The columns that the table sets itself. */
export type RowSeed<R extends Row> = Omit<R, keyof Row> & Partial<Row>;

/** One table of the database, with SQLAlchemy's habits: each change sets updated_at. */
export class Table<R extends Row> {
  readonly #rows = new Map<string, R>();
  readonly columns: ReadonlySet<string>;

  /** @param columns those that can be sorted and filtered by */
  constructor(columns: readonly (keyof R & string)[]) {
    this.columns = new Set(columns);
  }

  /** Adds a row; id and created_at are made where they are left out. */
  insert(seed: RowSeed<R>): R {
    requireStorable(seed);
    const made: Row = { id: randomUUID(), created_at: timestamp(), updated_at: null };
    const row = { ...made, ...seed } as R;
    this.#rows.set(row.id, row);
    return row;
  }

  /** Changes a row in place. */
  update(row: R, change: Partial<R>): void {
    requireStorable(change);
    Object.assign(row, change);
    row.updated_at = timestamp();
  }

  delete(row: R): void {
    this.#rows.delete(row.id);
  }

  get(id: string): R | undefined {
    return this.#rows.get(id);
  }

  all(): R[] {
    return [...this.#rows.values()];
  }

  where(holds: (row: R) => boolean): R[] {
    return this.all().filter(holds);
  }
}
