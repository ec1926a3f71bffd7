import type { InputFieldRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';
import type { InputBuilder } from '../mutation.ts';
import { enumName } from '../open-enum.ts';

const statuses = ['creating', 'available', 'updating', 'deleting', 'deleted', 'error', 'error_deleting'];

/** What Cinder lets a group be set to is what its snapshots can be: not `in-use`. */
const ResettableGroupStatus = builder.enumType('ResettableGroupStatus', {
  description: 'A status that a group or a group snapshot can be set to by hand.',
  values: Object.fromEntries(statuses.map((status) => [enumName(status), { value: status, description: `Sets Cinder's \`${status}\`.` }])),
});

/** The status that an administrator sets by hand. */
export function resetStatusInput(t: InputBuilder): { status: InputFieldRef<SchemaTypes, string> } {
  return {
    status: t.field({ type: ResettableGroupStatus, required: true, description: 'The status that it is to show; nothing else changes.' }),
  };
}
