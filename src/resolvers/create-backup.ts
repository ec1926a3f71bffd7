import { z } from 'zod';
import { given, type Accepted } from '../cinder/changes.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import * as cinder from '../cinder/resources/backup-actions.ts';
import type { OperationContext } from './context.ts';
import { shortText, textOf } from './text.ts';

type Maybe<T> = T | null | undefined;

/** A new backup; every id is Cinder's own. */
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

/** A backup's record. Its value is a secret, and Cinder would repeat one that is not base64. */
export const backupRecord = z.looseObject({
  backupService: textOf(1, 255, (characters) => `A backup service has 1 to 255 characters; it has ${characters}.`),
  backupUrl: z.string().refine((url) => url.length > 0 && url.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(url), {
    error: 'It is not base64: give it as the export gave it.',
  }),
});

/** Creates a backup (`POST /backups`). What an older cloud does not take is refused before the call. */
export async function createBackup({ client }: OperationContext, input: CreateBackupInput): Promise<Accepted> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, input.metadata == null ? undefined : '3.43', 'A backup\'s metadata');
  requireMicroversion(microversion, input.availabilityZone == null ? undefined : '3.51', 'A backup\'s availability zone');
  const { volumeId, snapshotId, name, description, container, availabilityZone, metadata, incremental, force } = input;
  const fields = { volumeId, snapshotId, name, description, container, availabilityZone, metadata };
  return cinder.createBackup(client, { ...given(fields), ...(incremental && { incremental }), ...(force && { force }) });
}

/** Changes a backup (`PUT /backups/{id}`); its metadata from microversion 3.43 on. */
export async function updateBackup(
  { client }: OperationContext,
  id: string,
  changes: { name?: Maybe<string>; description?: Maybe<string>; metadata?: Record<string, string> | undefined },
): Promise<Accepted> {
  const since = changes.metadata === undefined ? undefined : '3.43';
  requireMicroversion(client.endpoint.microversion, since, 'A backup\'s metadata');
  return cinder.updateBackup(client, id, changes);
}
