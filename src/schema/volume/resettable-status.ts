import type { EnumRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';
import { enumName } from '../open-enum.ts';

/** An enum of the statuses that Cinder allows an administrator to set. @param noun the name of such a status in the descriptions */
function resettable(
  name: string,
  noun: string,
  description: string,
  statuses: readonly string[],
): EnumRef<SchemaTypes, string> {
  const values = statuses.map(
    (status) => [enumName(status), { value: status, description: `The ${noun} \`${status}\`.` }] as const,
  );
  return builder.enumType(name, { description, values: Object.fromEntries(values) });
}

/** Without `deleting`, which Cinder documents and refuses. */
export const ResettableVolumeStatus = resettable(
  'ResettableVolumeStatus',
  'volume status',
  'A status to which a volume can be reset. `IN_USE` requires an attachment.',
  [
    'creating',
    'available',
    'error',
    'error_deleting',
    'error_managing',
    'managing',
    'attaching',
    'in-use',
    'detaching',
    'maintenance',
    'restoring-backup',
    'error_restoring',
    'reserved',
    'awaiting-transfer',
    'backing-up',
    'error_backing-up',
    'error_extending',
    'downloading',
    'uploading',
    'retyping',
    'extending',
  ],
);

export const ResettableAttachStatus = resettable(
  'ResettableAttachStatus',
  'attach status',
  'An attach status to which a volume can be reset.',
  ['attached', 'detached'],
);

export const ResettableMigrationStatus = resettable(
  'ResettableMigrationStatus',
  'migration status',
  'A migration status to which a volume can be reset.',
  ['none', 'starting', 'migrating', 'completing', 'success', 'error'],
);
