import { factsOf } from '../../src/schema/facts/facts.ts';
import { schema } from '../../src/schema/schema.ts';
import { operationRows, type OperationRow } from '../../src/schema/facts/operations-table.ts';

/** Returns the fields for operations of Cinder's API, each with its operations. */
export function operationsByField(): [coordinate: string, rows: OperationRow[]][] {
  const byField = new Map<string, OperationRow[]>();
  for (const row of operationRows(schema)) byField.set(row.field, [...(byField.get(row.field) ?? []), row]);
  return [...byField];
}

/** Returns the bulk mutations: `Mutation.deleteVolumes`. Their operations are those of the single mutations. */
export function bulkMutations(): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter((field) => factsOf(field).bulkOf !== undefined)
    .map(({ name }) => `Mutation.${name}`);
}
