import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { answerWhole, type Answering } from './answer.ts';
import type { ServerContext } from './context.ts';
import { isOpened } from './live/use-event-streams.ts';

/** The number of errors for Yoga, which derives the HTTP status from these. An error of the whole answer is among the first. */
const statusErrors = 20;

/** Prepares all answers over HTTP and SSE. WebSocket uses its own hooks. */
export function useAnswer(answering: Answering): Plugin<ServerContext, ServerContext> {
  return {
    async onExecutionResult(payload) {
      const { result, context } = payload;
      if (!result) return;
      const { operation } = context;
      if (isAsyncIterable(result)) return;
      if (isOpened(result)) {
        payload.setResult(result.stream);
        return;
      }
      const { errors, ...whole } = await answerWhole(result, operation, answering);
      // The text is final. Yoga would copy all errors once more, without a turn of the event loop.
      payload.setResult({ ...whole, ...(errors && { errors: errors.slice(0, statusErrors) }) });
    },
  };
}
