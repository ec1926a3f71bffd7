import { useState } from 'react';

const key = 'cinder-graphql:token';

/**
 * The token for all tabs. It is kept in sessionStorage: it survives a reload, and is forgotten when the browser's tab is
 * closed. It is not kept in localStorage, which outlives the token and which every later visitor can read.
 *
 * @returns the token, empty if none was entered, and its setter
 */
export function useToken(): [string, (token: string) => void] {
  const [token, setToken] = useState(() => sessionStorage.getItem(key) ?? '');
  return [
    token,
    (entered) => {
      const trimmed = entered.trim();
      if (trimmed) sessionStorage.setItem(key, trimmed);
      else sessionStorage.removeItem(key);
      setToken(trimmed);
    },
  ];
}
