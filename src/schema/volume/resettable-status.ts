import type { EnumRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';
import { enumName } from '../open-enum.ts';

/** What an administrator may set by hand is a closed list of Cinder's. */
function resettable(name: string, description: string, statuses: readonly string[]): EnumRef<SchemaTypes, string> {
  const values = statuses.map((status) => [enumName(status), { value: status, description: `It is to show \`${status}\`.` }] as const);
  return builder.enumType(name, { description, values: Object.fromEntries(values) });
}

/** Cinder lists `deleting` too, and refuses it. */
export const ResettableVolumeStatus = resettable('ResettableVolumeStatus', 'A status that a volume can be set to by hand; IN_USE only where it has an attachment.', [
  'creating', 'available', 'error', 'error_deleting', 'error_managing', 'managing', 'attaching', 'in-use', 'detaching',
  'maintenance', 'restoring-backup', 'error_restoring', 'reserved', 'awaiting-transfer', 'backing-up', 'error_backing-up',
  'error_extending', 'downloading', 'uploading', 'retyping', 'extending',
]);

export const ResettableAttachStatus = resettable(
  'ResettableAttachStatus', 'What a volume can be said to be by hand.', ['attached', 'detached'],
);

export const ResettableMigrationStatus = resettable('ResettableMigrationStatus', 'A migration status that a volume can be set to by hand.', [
  'none', 'starting', 'migrating', 'completing', 'success', 'error',
]);
