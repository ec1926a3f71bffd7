import type { CinderClient } from '../cinder/client.ts';
import { CinderError, isCinderError } from '../cinder/errors.ts';
import { messagesAbout } from '../cinder/resources/messages.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';

/**
 * A failed transition with Cinder's own reasons in its message and details (`GET /messages`); any other error as it is.
 *
 * @param failed the resource, and the request that set the transition going, where it is known; `about` are the ids that
 *   the messages are kept under, where they are others
 */
export async function withReasons(
  error: unknown,
  client: CinderClient,
  { id, requestId, about = [id] }: { id: string; requestId?: string | undefined; about?: readonly string[] },
): Promise<unknown> {
  if (!isCinderError(error, 'RESOURCE_FAILURE')) return error;
  const found = await Promise.all(about.map((each) => reasonsOf(client, each, requestId)));
  const reasons = [...new Set(found.flat())];
  const message = [error.message, ...reasons].join(' ');
  return new CinderError('RESOURCE_FAILURE', message, { ...error.details, requestId, reasons });
}

/** What Cinder's messages say of a resource, each once: every try of the scheduler leaves one. */
export async function reasonsOf(client: CinderClient, id: string, requestId?: string): Promise<string[]> {
  // Without its reasons a failure is still the news: it is not to be hidden behind that of asking for them.
  const messages = await messagesAbout(client, id, requestId).catch(() => []);
  return [...new Set(messages.flatMap((one) => valueIfIntact(one, 'userMessage') ?? []))];
}
