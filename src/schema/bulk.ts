import type { FieldMap, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Identified } from '../cinder/resource.ts';
import { actOnEach, type BulkOutcome, type RowOutcome } from '../resolvers/common/bulk.ts';
import { mostRows, type RowsInput } from '../resolvers/common/bulk-rows.ts';
import { nounOf, type NodeKind } from '../resolvers/common/ids.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { cinder } from './facts/facts.ts';
import { rowsOfMutation } from './list-sizes.ts';
import { typeNameOf, waitField, type Declared, type InputBuilder } from './mutation.ts';
import { UserErrorRef } from './user-errors.ts';

/** A bulk mutation: the parts that its single mutation does not determine. */
export interface Bulk<Fields extends InputFieldMap> {
  description: string;
  /**
   * The inputs that each row has for itself. The rows are then input objects with these and the `id`. Without them, the
   * rows are IDs.
   */
  perRow?: readonly (keyof InputShapeFromFields<Fields> & string)[];
}

type RowBuilder<Result> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, RowOutcome<Result>>;

/**
 * Adds a mutation that runs another one for each row of a list: `name(input: NameInput!): NamePayload`.
 *
 * The inputs, checks, call, transition, facts and payload fields are those of the single mutation. The payload has
 * `results`, one for each row, in the order of the input, and `userErrors` about the whole input.
 *
 * @param single the single mutation, whose input has an `id`
 */
export function bulk<T extends Identified, Fields extends InputFieldMap, Extra extends { id: string }, Result>(
  single: Declared<T, Fields, Extra, Result>,
  name: string,
  { description, perRow }: Bulk<Fields>,
): void {
  const { cinder: facts, deprecationReason, ids, check, common, run, typeLoaders, transition } = single;
  // `action` and `deletion` set the kind of the `id`.
  const { id: kind } = ids as unknown as { id: NodeKind };
  const typeName = typeNameOf(name);
  const plural = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}s`;
  const rows: RowsInput = { kind, perRow, field: perRow ? plural : 'ids' };
  const inputRef = inputOf(single, name, rows);
  const resultRef = builder.objectRef<RowOutcome<Result>>(`${typeName}Result`).implement({
    description: `The result of \`${name}\` for one row.`,
    fields: (t) => resultFields(single, t),
  });
  const payloadRef = builder.objectRef<BulkOutcome<Result>>(`${typeName}Payload`).implement({
    description: `The payload of \`${name}\`.`,
    fields: (t) => ({
      results: t.field({
        type: [resultRef],
        nullable: false,
        description: 'The results, one for each row, in the order of the input. Empty if the whole input was refused.',
        resolve: ({ results }) => results,
      }),
      userErrors: t.field({
        type: [UserErrorRef],
        nullable: false,
        description: 'The errors of the whole input, for which no row was tried. The errors of rows are in `results`.',
        resolve: ({ userErrors }) => userErrors,
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: payloadRef,
      nullable: true,
      description,
      extensions: { ...cinder({ ...facts, bulkOf: single.name }), ...rowsOfMutation(rows.field) },
      ...(deprecationReason !== undefined && { deprecationReason }),
      args: { input: t.arg({ type: inputRef, required: true, description: `The input of \`${name}\`.` }) },
      resolve: (_parent, args, context) =>
        actOnEach(
          context,
          { name, since: facts.since, ids, check, common, run, typeLoaders, transition },
          rows,
          args.input,
        ),
    }),
  );
}

/** The input: the rows, and the inputs of the single mutation that all rows share. */
function inputOf<T extends Identified, Fields extends InputFieldMap, Extra, Result>(
  single: Declared<T, Fields, Extra, Result>,
  name: string,
  { field, perRow, kind }: RowsInput,
) {
  const noun = nounOf(kind);
  const fieldsOf = (t: InputBuilder): [string, InputFieldMap[string]][] =>
    Object.entries<InputFieldMap[string]>(single.input(t));
  const isOwn = (input: string): boolean => input === 'id' || perRow?.includes(input) === true;
  const rowRef =
    perRow &&
    builder.inputType(`${typeNameOf(name)}RowInput`, {
      description: `One row of the input of \`${name}\`.`,
      fields: (t) => Object.fromEntries(fieldsOf(t).filter(([input]) => isOwn(input))),
    });
  return builder.inputType(`${typeNameOf(name)}Input`, {
    description: `The input of \`${name}\`.`,
    fields: (t) => ({
      [field]: rowRef
        ? t.field({
            type: [rowRef],
            required: true,
            description: `The rows: 1 to ${mostRows}, each for another ${noun}.`,
          })
        : t.idList({
            required: true,
            description: `The global IDs of the ${noun}s, or the IDs in Cinder: 1 to ${mostRows}, each once.`,
            extensions: cinder({ idOf: kind }),
          }),
      ...Object.fromEntries(fieldsOf(t).filter(([input]) => !isOwn(input))),
      ...(single.transition && waitField(t)),
    }),
  });
}

/** The fields of a row: those of the payload of the single mutation, and the ID. */
function resultFields<T extends Identified, Fields extends InputFieldMap, Extra, Result>(
  { payload }: Declared<T, Fields, Extra, Result>,
  t: RowBuilder<Result>,
): FieldMap {
  return {
    // Not `id`: clients such as Relay would store the row as the resource with this ID.
    requestedId: t.exposeID('requestedId', { nullable: false, description: 'The ID of the row, as in the input.' }),
    ...payload(t),
    userErrors: t.field({
      type: [UserErrorRef],
      nullable: false,
      description: 'The errors that prevented the operation for the row, also failures of the cloud. Empty on success.',
      resolve: ({ userErrors }) => userErrors,
    }),
  };
}
