import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { eventStream, notAcceptable } from './http/format.ts';

/**
 * Refuses a subscription over HTTP if the client does not accept server-sent events. The refusal comes before the
 * subscription begins, because nobody would read the events.
 */
export function useStreamFormat(): Plugin<ServerContext> {
  return {
    onSubscribe({ args, setSubscribeFn }) {
      const { accepted } = args.contextValue as ServerContext;
      if (accepted && !accepted.includes(eventStream))
        setSubscribeFn(() => Promise.resolve({ errors: [notAcceptable()] }));
    },
  };
}
