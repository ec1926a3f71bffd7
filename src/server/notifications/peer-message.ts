import * as z from 'zod';
import type { Hint } from '../../cinder/watch/hint.ts';

const name = z.string().min(1).max(255).nullable();

/** A message between gateways: a resource was changed through one of them. */
const message: z.ZodType<Hint> = z.object({
  resources: z
    .array(z.object({ kind: z.string().max(255), id: name }))
    .max(100)
    .nullable(),
  projectId: name,
  region: name,
});

/** Encodes a hint for the other gateways. */
export function encodePeerMessage(hint: Hint): Buffer {
  return Buffer.from(JSON.stringify(hint));
}

/** Decodes a hint of another gateway. Undefined if the message is not valid. */
export function decodePeerMessage(content: Buffer): Hint | undefined {
  try {
    return message.safeParse(JSON.parse(content.toString())).data;
  } catch {
    return undefined;
  }
}
