import type { CinderClient } from '../../cinder/client.ts';
import { CinderError, isCinderError } from '../../cinder/errors.ts';
import { pause } from '../../cinder/pause.ts';
import { messagesAbout } from '../../cinder/resources/messages.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';

/** The seconds within which Cinder creates the message of a failure. It saves the status first. */
const messageDelay = 0.5;

/**
 * Adds the reasons from the messages of Cinder to the error of a failed transition (`GET /messages`).
 *
 * @param failed the resource, and the request that started the transition, if known; `about` are the IDs of the
 *   resources of the messages, if they differ
 * @returns the error with reasons; other errors unchanged
 */
export async function withReasons(
  error: unknown,
  client: CinderClient,
  { id, requestId, about = [id] }: { id: string; requestId?: string | undefined; about?: readonly string[] },
): Promise<unknown> {
  if (!isCinderError(error, 'RESOURCE_FAILURE')) return error;
  const read = async (): Promise<string[]> => {
    const found = await Promise.all(about.map((each) => reasonsOf(client, each, requestId)));
    return [...new Set(found.flat())];
  };
  let reasons = await read();
  if (reasons.length === 0) {
    await pause(messageDelay, client.signal).catch(() => undefined);
    reasons = await read();
  }
  const message = [error.message, ...reasons].join(' ');
  return new CinderError('RESOURCE_FAILURE', message, { ...error.details, requestId, reasons });
}

/** The texts of the messages about a resource, without duplicates. Every attempt of the scheduler creates a message. */
export async function reasonsOf(client: CinderClient, id: string, requestId?: string): Promise<string[]> {
  // An error about the messages must not hide the failure itself.
  const messages = await messagesAbout(client, id, requestId).catch(() => []);
  return [...new Set(messages.flatMap((one) => valueIfIntact(one, 'userMessage') ?? []))];
}
