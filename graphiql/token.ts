import { useState } from 'react';

const key = 'cinder-graphql:token';

/**
 * The token of all tabs. sessionStorage keeps the token over a reload, and drops it when the browser tab is closed.
 * localStorage is not used, because it outlives the token and every later visitor can read it.
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
