import type { Plugin } from 'graphql-yoga';
import { normalizeParams } from './client-params.ts';

/** Normalizes the parameters of requests over HTTP; the WebSocket does the same with its own hook. */
export function useClientParams(): Plugin {
  return {
    onParams({ params, setParams }) {
      setParams(isObject(params) ? normalizeParams(params) : params);
    },
  };
}

/** Yoga's type promises an object; a body such as `7` or `null` is refused by yoga after this hook. */
function isObject(params: unknown): boolean {
  return typeof params === 'object' && params !== null && !Array.isArray(params);
}
