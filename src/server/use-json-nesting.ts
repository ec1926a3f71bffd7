import type { Plugin } from 'graphql-yoga';
import { parseJson } from './limits/json-nesting.ts';

/** Refuses bodies that are nested too deeply, before they are parsed. */
export function useJsonNesting(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== 'POST' || !requestParser) return;
      setRequestParser((given) => {
        // Of a request with JSON, yoga's parser takes this alone.
        const json: Pick<Request, 'json'> = { json: async () => parseJson(await given.text()) };
        return requestParser(json as Request);
      });
    },
  };
}
