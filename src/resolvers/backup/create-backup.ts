import * as z from 'zod';
import { omitNullish, type Accepted } from '../../cinder/writes.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import * as cinder from '../../cinder/resources/backup-actions.ts';
import type { OperationContext } from '../common/context.ts';
import { shortText, textOf } from '../common/text.ts';

type Maybe<T> = T | null | undefined;

/** The input of a new backup. IDs are UUIDs, not global IDs. */
export interface CreateBackupInput {
  volumeId: string;
  snapshotId?: Maybe<string>;
  name?: Maybe<string>;
  description?: Maybe<string>;
  container?: Maybe<string>;
  availabilityZone?: Maybe<string>;
  metadata?: Maybe<Record<string, string>>;
  incremental: boolean;
  force: boolean;
}

export const newBackup = z.looseObject({ container: shortText, availabilityZone: shortText });

/** The record of a backup. `backupUrl` is a secret, and Cinder would return an invalid one in the error message. */
export const backupRecord = z.looseObject({
  backupService: textOf(
    1,
    255,
    (characters) => `\`backupService\` must have 1 to 255 characters; received ${characters}.`,
  ),
  backupUrl: z.string().refine((url) => url.length > 0 && url.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(url), {
    error: '`backupUrl` must be in Base64, as returned by `exportBackupRecord`.',
  }),
});

/**
 * Creates a backup (`POST /backups`). Fields that an older cloud does not support are refused before the call.
 *
 * @throws CinderError `MICROVERSION_TOO_LOW`, or as the call
 */
export async function createBackup({ client }: OperationContext, input: CreateBackupInput): Promise<Accepted> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, input.metadata == null ? undefined : '3.43', '`metadata`');
  requireMicroversion(microversion, input.availabilityZone == null ? undefined : '3.51', '`availabilityZone`');
  const { volumeId, snapshotId, name, description, container, availabilityZone, metadata, incremental, force } = input;
  const fields = { volumeId, snapshotId, name, description, container, availabilityZone, metadata };
  return cinder.createBackup(client, {
    ...omitNullish(fields),
    ...(incremental && { incremental }),
    ...(force && { force }),
  });
}

/**
 * Updates a backup (`PUT /backups/{id}`). The metadata requires microversion 3.43.
 *
 * @throws CinderError `MICROVERSION_TOO_LOW`, or as the call
 */
export async function updateBackup(
  { client }: OperationContext,
  id: string,
  changes: { name?: Maybe<string>; description?: Maybe<string>; metadata?: Record<string, string> | undefined },
): Promise<Accepted> {
  const since = changes.metadata === undefined ? undefined : '3.43';
  requireMicroversion(client.endpoint.microversion, since, '`metadata`');
  return cinder.updateBackup(client, id, changes);
}
