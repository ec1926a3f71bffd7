import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { answerWhole, answers, type Answering } from './answer.ts';
import type { ServerContext } from './context.ts';

/** Prepares whatever leaves over HTTP and SSE; the WebSocket does the same with its own hooks. */
export function useAnswer(answering: Answering): Plugin<ServerContext, ServerContext> {
  return {
    async onExecutionResult(payload) {
      const { result, context } = payload;
      if (!result) return;
      const { operation } = context;
      payload.setResult(
        isAsyncIterable(result) ? answers(result, operation, answering) : await answerWhole(result, operation, answering),
      );
    },
  };
}
