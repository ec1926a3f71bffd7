import type { Access } from '../access.ts';

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends a query or mutation. After the status 401, nothing was run, so it is sent once more with another token. */
export async function send<Data>({ url, tokens }: Access, query: string, variables: object = {}): Promise<Data> {
  for (let attempt = 1; ; attempt++) {
    const token = await tokens.current();
    const headers = { 'content-type': 'application/json', 'X-Auth-Token': token };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors = [] } = (await response.json()) as Answer<Data>;
    if (errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) {
      tokens.refused(token);
      if (response.status === 401 && attempt === 1) continue;
    }
    // A part of the data can be valid beside errors. This client wants all of it.
    if (!data || errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
    return data;
  }
}
