import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { answerWhole, answers, type Answering } from './answer.ts';
import type { ServerContext } from './context.ts';

/** Errors from which yoga may derive the HTTP status: one for the whole answer is among the first. */
const statusErrors = 20;

/** Prepares whatever leaves over HTTP and SSE; the WebSocket does the same with its own hooks. */
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
      // The text is there; yoga would copy each error once more, all of them at a stretch.
      payload.setResult({ ...whole, ...(errors && { errors: errors.slice(0, statusErrors) }) });
    },
  };
}
