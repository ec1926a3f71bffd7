import type { Plugin } from 'graphql-yoga';
import { normalizeParams } from './client-params.ts';

/** Normalizes the parameters of requests over HTTP; the WebSocket does the same with its own hook. */
export function useClientParams(): Plugin {
  return {
    onParams({ params, setParams }) {
      // What is not an object is refused by yoga.
      if (typeof params === 'object' && params !== null && !Array.isArray(params)) setParams(normalizeParams(params));
    },
  };
}
