import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { parseJson } from './limits/json-nesting.ts';
import { startTurn } from './start-turn.ts';

/** Reads bodies, waits for a turn when a body was read, and refuses deeply nested bodies before they are parsed. */
export function useRequestBody(): Plugin<object, ServerContext> {
  return {
    onRequestParse({ request, serverContext, requestParser, setRequestParser }) {
      const { readText } = serverContext;
      if (request.method !== 'POST' || !requestParser || !readText)
        return { onRequestParseDone: () => startTurn(serverContext) };
      setRequestParser(() => {
        const json = async (): Promise<unknown> => {
          const text = await readText();
          await startTurn(serverContext);
          return parseJson(text);
        };
        // For JSON, the parser of Yoga calls this method only.
        return requestParser({ json } satisfies Pick<Request, 'json'> as Request);
      });
      return undefined;
    },
  };
}
