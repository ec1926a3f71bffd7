import { readFileSync } from 'node:fs';

/** A row of docs/operations.md. */
export interface Operation {
  /** `Query.volume`; null where the schema has no name for it. */
  coordinate: string | null;
  /** The microversion that its call needs; undefined where every cloud has it. */
  since: string | undefined;
  /** Whether Cinder's own policy keeps it for administrators. */
  adminOnly: boolean;
  /** The row as it stands, for messages. */
  row: string;
}

const columns = ['GraphQL', 'REST call', 'Since', 'Who', 'Transition', 'openstacksdk'];

/** The operations of docs/operations.md. @throws where a table has other columns, or a cell is not of its form */
export function readOperations(): Operation[] {
  const lines = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('|') && !line.startsWith('| ---')).flatMap(operationOf);
}

function operationOf(row: string): Operation[] {
  const cells = row.split('|').slice(1, -1).map((cell) => cell.trim());
  if (cells.join() === columns.join()) return [];
  const [name = '', call = '', since = '', who = ''] = cells;
  const coordinate = /^`(\w+\.\w+)`/.exec(name)?.[1] ?? null;
  const isWhole = cells.length === columns.length && (coordinate !== null || name.startsWith('none: ')) && call !== '';
  if (!isWhole || !/^(3\.\d+)?$/.test(since) || !['', 'admin'].includes(who)) throw new Error(`This is no operation: ${row}`);
  return [{ coordinate, since: since || undefined, adminOnly: who === 'admin', row }];
}

/** The names that the schema must have, each once, with the rows that want it. */
export function wanted(operations: readonly Operation[]): [coordinate: string, rows: Operation[]][] {
  const byName = new Map<string, Operation[]>();
  for (const operation of operations) {
    const { coordinate } = operation;
    if (coordinate !== null) byName.set(coordinate, [...(byName.get(coordinate) ?? []), operation]);
  }
  return [...byName];
}
