import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { OperationContext } from '../../resolvers/common/context.ts';
import type { Answering } from '../answer.ts';
import type { ServerContext } from '../context.ts';
import { EventStream } from './event-stream.ts';
import { SubscriberGroups } from './subscriber-groups.ts';

/** The events of a subscription, before a transport reads them. Yoga's plugins would wrap an iterable. */
export interface OpenedStream extends ExecutionResult {
  stream: EventStream;
}

/** Executes the events of subscriptions: equal subscribers share the execution of an event. */
export function useEventStreams(answering: Answering): Plugin<ServerContext> {
  const groups = new SubscriberGroups(answering);

  async function open(args: ExecutionArgs): Promise<OpenedStream | ExecutionResult> {
    const { operation, client, hub } = args.contextValue as ServerContext & OperationContext;
    const source = await createSourceEventStream(args);
    if (!isAsyncIterable(source)) return source;
    const { schema, document, operationName, variableValues } = args;
    const subscriber = { operation, client, hub };
    const group = groups.join(subscriber, { schema, document, operationName, variableValues });
    return { stream: new EventStream(source[Symbol.asyncIterator](), subscriber, group, answering) };
  }

  return { onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(open) };
}

/** Whether the result of a subscription is a stream. Otherwise, the subscription could not begin. */
export function isOpened(result: object): result is OpenedStream {
  return 'stream' in result && result.stream instanceof EventStream;
}
