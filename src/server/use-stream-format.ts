import type { Plugin } from 'graphql-yoga';
import { refusal } from './formatted-errors.ts';

/** The error of a request whose `Accept` header names no supported format. */
export function notAcceptable(): ReturnType<typeof refusal> {
  return refusal(
    406,
    'NOT_ACCEPTABLE',
    'The `Accept` header names no supported format. Queries and mutations: `application/graphql-response+json` or `application/json`. Subscriptions: `text/event-stream` (server-sent events), or a WebSocket with the protocol `graphql-transport-ws`. Multipart subscriptions are not supported.',
  );
}

/**
 * Refuses a subscription over HTTP if the client does not accept server-sent events. The refusal comes before the
 * subscription begins, because nobody would read the events.
 */
export function useStreamFormat(): Plugin<{ request?: Request }> {
  return {
    onSubscribe({ args, setSubscribeFn }) {
      const { request } = args.contextValue as { request?: Request };
      if (!request || acceptsEventStream(request.headers.get('accept') ?? '*/*')) return;
      setSubscribeFn(() => Promise.resolve({ errors: [notAcceptable()] }));
    },
  };
}

function acceptsEventStream(accept: string): boolean {
  const types = accept.split(',').map((type) => type.split(';', 1)[0]?.trim().toLowerCase());
  return types.some((type) => type === 'text/event-stream' || type === 'text/*' || type === '*/*');
}
