import type { InputFieldRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';
import type { InputBuilder } from '../mutation.ts';
import { enumName } from '../open-enum.ts';

const statuses = ['creating', 'available', 'updating', 'deleting', 'deleted', 'error', 'error_deleting'];

/** Cinder checks the status of a group against the statuses of group snapshots, which do not include `in-use`. */
const ResettableGroupStatus = builder.enumType('ResettableGroupStatus', {
  description: 'The statuses to which a group or a group snapshot can be reset.',
  values: Object.fromEntries(
    statuses.map((status) => [
      enumName(status),
      { value: status, description: `Sets the status \`${status}\` in Cinder.` },
    ]),
  ),
});

/** The status to which an administrator resets a group or a group snapshot. */
export function resetStatusInput(t: InputBuilder): { status: InputFieldRef<SchemaTypes, string> } {
  return {
    status: t.field({
      type: ResettableGroupStatus,
      required: true,
      description: 'The new status. Nothing else changes.',
    }),
  };
}
