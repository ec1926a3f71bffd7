import type { Row } from '../../test/support/rows.ts';

/** The maximum number of rows in a page of cinder-api. */
const largestPage = 1000;

/** One page of a list as the body of an answer. */
export interface ListPage {
  text: string;
  /** The number of rows. */
  rows: number;
}

/** A list of Cinder that is read in pages after a marker, and can be filtered by the ID of a volume. */
export class List {
  readonly #key: string;
  readonly #rows: readonly Row[];
  readonly #position: ReadonlyMap<string, number>;
  readonly #byVolume = new Map<unknown, Row[]>();

  /** @param key the key of the rows in the body, such as `volumes` */
  constructor(key: string, rows: readonly Row[]) {
    this.#key = key;
    this.#rows = rows;
    this.#position = new Map(rows.map(({ id }, index) => [id, index]));
    for (const row of rows) {
      const siblings = this.#byVolume.get(row['volume_id']);
      if (siblings) siblings.push(row);
      else this.#byVolume.set(row['volume_id'], [row]);
    }
  }

  /** Returns a row by its ID. */
  row(id: string): Row | undefined {
    const position = this.#position.get(id);
    return position === undefined ? undefined : this.#rows[position];
  }

  /** Returns a page. @throws Error if Cinder or this list does not have a parameter */
  page(query: URLSearchParams): ListPage {
    const {
      limit = '1000',
      marker,
      offset = '0',
      volume_id,
      with_count,
      sort,
      all_tenants,
      ...unknown
    } = Object.fromEntries(query) as Partial<Record<string, string>>;
    if (Object.keys(unknown).length > 0) throw new Error(`Unknown parameters: ${Object.keys(unknown).join(', ')}`);
    if (sort !== undefined && sort !== 'created_at:desc') throw new Error(`Unknown order: ${sort}`);
    if (all_tenants !== undefined && all_tenants !== '1') throw new Error(`all_tenants=${all_tenants}`);
    const all = volume_id === undefined ? this.#rows : (this.#byVolume.get(volume_id) ?? []);
    const start = marker === undefined ? Number(offset) : all.findIndex(({ id }) => id === marker) + 1;
    const most = Math.min(Number(limit), largestPage);
    const rows = all.slice(start, start + most);
    // Cinder adds a link to each full page, even if no row follows. With a count, it compares that with the limit instead.
    const isLast = rows.length === 0 || (with_count === undefined ? rows : all).length < most;
    const next = [
      { rel: 'next', href: `http://127.0.0.1:8776/v3/${this.#key}/detail?marker=${rows.at(-1)?.id ?? ''}` },
    ];
    const body = {
      [this.#key]: rows,
      ...(isLast ? {} : { [`${this.#key}_links`]: next }),
      ...(with_count === undefined ? {} : { count: all.length }),
    };
    return { text: JSON.stringify(body), rows: rows.length };
  }
}
