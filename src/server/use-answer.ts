import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { answerWhole, answers, type Answering } from './answer.ts';
import type { ServerContext } from './context.ts';

/** The number of errors for Yoga, which derives the HTTP status from these. An error of the whole answer is among the first. */
const statusErrors = 20;

/** Prepares all answers over HTTP and SSE. WebSocket uses its own hooks. */
export function useAnswer(answering: Answering): Plugin<ServerContext, ServerContext> {
  return {
    async onExecutionResult(payload) {
      const { result, context } = payload;
      if (!result) return;
      const { operation } = context;
      if (isAsyncIterable(result)) {
        payload.setResult(answers(result, operation, answering));
        return;
      }
      const { errors, ...whole } = await answerWhole(result, operation, answering);
      // The text is final. Yoga would copy all errors once more, without a turn of the event loop.
      payload.setResult({ ...whole, ...(errors && { errors: errors.slice(0, statusErrors) }) });
    },
  };
}
