import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';

/**
 * Cancels an event stream whose client left before it began. Nobody else does: the adapter has given the request up, and
 * Yoga would send pings into the stream as long as the process runs.
 */
export function useAbandonedStream(): Plugin<ServerContext, ServerContext> {
  return {
    async onResponse({ response, serverContext }) {
      if (serverContext.operation.isMoot) await response.body?.cancel();
    },
  };
}
