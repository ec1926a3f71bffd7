import { z } from 'zod';
import { given, type Accepted } from '../cinder/changes.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import * as cinder from '../cinder/resources/transfer-actions.ts';
import type { OperationContext } from './context.ts';

/** An offer of a volume; the id is Cinder's own. */
export interface CreateTransferInput {
  volumeId: string;
  name?: string | null | undefined;
  noSnapshots: boolean;
}

/** Cinder refuses a name that is empty. */
export const newTransfer = z.looseObject({
  name: z.string().refine((name) => name.trim() !== '', { error: 'A name has 1 to 255 characters; leave it out for none.' }).nullish(),
});

/** The key is not repeated: it is a secret even where it is wrong. */
export const acceptance = z.looseObject({ authKey: z.string().min(1, { error: 'The auth key that came with the offer is needed.' }) });

/** Offers a volume (`POST /volume-transfers`). A cloud older than 3.55 would let the snapshots go with it. */
export async function createTransfer({ client }: OperationContext, input: CreateTransferInput): Promise<Accepted<cinder.AuthKey>> {
  const { volumeId, name, noSnapshots } = input;
  requireMicroversion(client.endpoint.microversion, noSnapshots ? '3.55' : undefined, 'A transfer without the snapshots');
  return cinder.createTransfer(client, { ...given({ volumeId, name }), ...(noSnapshots && { no_snapshots: true }) });
}
