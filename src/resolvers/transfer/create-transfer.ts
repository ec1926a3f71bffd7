import * as z from 'zod';
import { omitNullish, type Accepted } from '../../cinder/writes.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import * as cinder from '../../cinder/resources/transfer-actions.ts';
import type { OperationContext } from '../common/context.ts';

/** The input of a new transfer. The ID is a UUID, not a global ID. */
export interface CreateTransferInput {
  volumeId: string;
  name?: string | null | undefined;
  noSnapshots: boolean;
}

/** Cinder refuses an empty name. */
export const newTransfer = z.looseObject({
  name: z
    .string()
    .refine((name) => name.trim() !== '', {
      error: '`name` must have 1 to 255 characters. Omit `name` to specify no name.',
    })
    .nullish(),
});

/** The message does not contain the key, which is a secret even if it is wrong. */
export const acceptance = z.looseObject({
  authKey: z.string().min(1, { error: '`authKey` must not be empty. Use the key that `createTransfer` returned.' }),
});

/**
 * Creates a transfer (`POST /volume-transfers`). Before 3.55, a cloud would always transfer the snapshots too.
 *
 * @throws CinderError `MICROVERSION_TOO_LOW`, or as the call
 */
export async function createTransfer(
  { client }: OperationContext,
  input: CreateTransferInput,
): Promise<Accepted<cinder.AuthKey>> {
  const { volumeId, name, noSnapshots } = input;
  requireMicroversion(client.endpoint.microversion, noSnapshots ? '3.55' : undefined, '`noSnapshots`');
  return cinder.createTransfer(client, {
    ...omitNullish({ volumeId, name }),
    ...(noSnapshots && { no_snapshots: true }),
  });
}
