import { badInput } from '../../cinder/errors.ts';
import { cinderIdOf } from './ids.ts';

/** The maximum number of rows of a bulk mutation. */
export const mostRows = 100;

/** Where the rows of a bulk mutation are in its input. */
export interface RowsInput {
  /** The field with the rows: `ids`, or a list of input objects such as `volumes`. */
  field: string;
  /** The fields of the input object of a row, with the `id`. Undefined if a row is an ID. */
  perRow?: readonly string[] | undefined;
  /** The type of the resources. */
  kind: string;
}

/** One row: its ID as given by the client, and the input of the single mutation. */
export interface BulkRow<Input> {
  requestedId: string;
  input: Input;
}

/**
 * Splits the input of a bulk mutation into the inputs of the single mutation.
 *
 * @throws CinderError `BAD_USER_INPUT` for an invalid number of rows, or rows with the same ID
 */
export function rowsOf<Input>(given: Readonly<Record<string, unknown>>, rows: RowsInput): readonly BulkRow<Input>[] {
  const { [rows.field]: list, ...shared } = given;
  const own = (list as readonly unknown[]).map((row) => (rows.perRow ? (row as { id: string }) : { id: String(row) }));
  const path = ['input', rows.field];
  if (own.length < 1 || own.length > mostRows)
    throw badInput(path, `\`${rows.field}\` must have between 1 and ${mostRows} rows; received ${own.length}.`);
  checkUnique(own, rows, path);
  return own.map((row) => ({ requestedId: row.id, input: { ...shared, ...row } as Input }));
}

/** @throws CinderError `BAD_USER_INPUT` with the path of the first row with the ID of an earlier one */
function checkUnique(own: readonly { id: string }[], { field, kind }: RowsInput, path: readonly string[]): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of own.entries()) {
    const key = keyOf(kind, id);
    const before = first.get(key);
    if (before !== undefined)
      throw badInput(
        [...path, String(index)],
        `\`${field}\` must have each ID once; rows ${before} and ${index} have the ID ${JSON.stringify(key)}. Remove one of them.`,
      );
    first.set(key, index);
  }
}

/** The ID in Cinder, so that a global ID and its UUID are the same. An invalid ID is an error of its row only. */
function keyOf(kind: string, given: string): string {
  try {
    return cinderIdOf(kind, given, []);
  } catch {
    return given;
  }
}

/** Converts the path of an input of the single mutation to that of the bulk mutation. Null remains null. */
export function pathInBulk(
  { field, perRow }: RowsInput,
  index: number,
  path: readonly string[] | null,
): readonly string[] | null {
  if (path === null) return null;
  const [, name, ...inside] = path;
  const row = ['input', field, String(index)];
  if (!perRow) return name === 'id' ? row : path;
  if (name === undefined) return row;
  return name === 'id' || perRow.includes(name) ? [...row, name, ...inside] : path;
}

/** Whether the path of an error of a bulk mutation leads to one of its rows, so that other rows do not have the error. */
export function isPathOfRow({ field }: RowsInput, path: readonly string[] | null): boolean {
  return path?.[1] === field;
}
