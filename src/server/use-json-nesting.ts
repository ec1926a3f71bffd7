import type { Plugin } from 'graphql-yoga';
import { parseJson } from './limits/json-nesting.ts';

/** Refuses deeply nested bodies before they are parsed. */
export function useJsonNesting(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== 'POST' || !requestParser) return;
      setRequestParser((given) => {
        // For JSON, the parser of Yoga calls this method only.
        const json: Pick<Request, 'json'> = { json: async () => parseJson(await given.text()) };
        return requestParser(json as Request);
      });
    },
  };
}
