import { createLiveClient, createTokenSource } from 'cinder-graphql/client';
import { WebSocket } from 'ws';
import { volumesChangedDocument } from './documents.ts';

/** Passes on every change of the volumes, until the returned function is called. */
export function watchVolumes(url: string, login: () => Promise<string>, show: (change: unknown) => void): () => void {
  const live = createLiveClient({
    url,
    token: createTokenSource(login),
    webSocketImpl: WebSocket, // In Node.js before version 22. Browsers have a built-in WebSocket.
  });
  live.subscribe(
    { query: volumesChangedDocument },
    {
      next: ({ data, errors }) => show(errors ?? data?.['volumesChanged']),
      error: (error) => show(error), // The document or a variable is invalid.
      complete: () => show('complete'), // After `dispose`, or when the gateway has ended the stream.
    },
  );
  return () => live.dispose();
}
