import type { CinderClient } from '../cinder/client.ts';
import { CinderError, isCinderError } from '../cinder/errors.ts';
import { messagesAbout } from '../cinder/resources/messages.ts';

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
  // Without its reasons the failure is still the news: it is not to be hidden behind that of asking for them.
  const messages = await Promise.all(about.map((each) => messagesAbout(client, each, requestId).catch(() => [])));
  // Each try of the scheduler leaves its message: what it says counts once.
  const reasons = [...new Set(messages.flat().flatMap(({ userMessage }) => userMessage ?? []))];
  const message = [error.message, ...reasons].join(' ');
  return new CinderError('RESOURCE_FAILURE', message, { ...error.details, requestId, reasons });
}
