import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';

/**
 * Cancels an event stream if its client disconnected before the stream began. The adapter has dropped the request. Yoga
 * would send pings into the stream as long as the process runs.
 */
export function useAbandonedStream(): Plugin<ServerContext, ServerContext> {
  return {
    async onResponse({ response, serverContext }) {
      if (serverContext.operation.isAbandoned) await response.body?.cancel();
    },
  };
}
