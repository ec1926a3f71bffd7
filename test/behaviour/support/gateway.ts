import { inject } from 'vitest';
import type { TypedDocumentString } from '../../documents/generated/graphql.ts';
import type { CloudFacts, UserName } from './facts.ts';

export { fixture } from './fixture.ts';

/** The tokens of the test file that runs, which the files of one worker have one after the other. */
export const facts: Pick<CloudFacts, 'tokens'> = { tokens: { alice: '', ron: '', admin: '', bob: '' } };

export const cloud: CloudFacts = {
  ...inject('cloud'),
  get tokens() {
    return facts.tokens;
  },
};

/** A call to Cinder or Keystone, as `extensions.cinder` reports it. */
export interface Call {
  service: 'block-storage' | 'identity';
  method: string;
  route: string;
  status: number | null;
  requestId: string | null;
  shared: boolean;
}

export interface GraphQLFault {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; [key: string]: unknown };
}

export interface Answer<Data> {
  httpStatus: number;
  data: Data;
  errors: GraphQLFault[];
  /**
   * Calls to Cinder, as `GET /volumes/detail`, without the version document, which any operation reads once in ten minutes. One that was shared with another test's, which runs at the same time under
   * the same token, counts as well: what an operation needs does not depend on who else is there. Nor does it depend on
   * faults: on a faulty cloud, a call that was tried again counts once.
   */
  calls: string[];
}

export interface Caller {
  /** A document, whatever comes of it. */
  send<Data>(query: string, variables?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** A typed document that must succeed. */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...variables: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Answer<Data>>;
}

/** Whether the gateway tries such a call again. */
function isRepeated({ method, status }: Call): boolean {
  return method === 'GET' && [null, 502, 503, 504].includes(status);
}

/** The route of the version document. */
const versions = '/';

/** Sends operations under a user's token, or, with `null`, under none. */
export function as(user: UserName | null | { token: string }, url = cloud.gatewayUrl): Caller {
  async function send<Data>(query: string, variables?: unknown, headers: Record<string, string> = {}): Promise<Answer<Data>> {
    const token = user === null ? undefined : typeof user === 'string' ? cloud.tokens[user] : user.token;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { 'x-auth-token': token }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as {
      data: Data;
      errors?: GraphQLFault[];
      extensions?: { cinder?: { calls: Call[] } };
    };
    const calls = body.extensions?.cinder?.calls ?? [];
    return {
      httpStatus: response.status,
      data: body.data,
      errors: body.errors ?? [],
      calls: calls
        .filter((call) => call.service === 'block-storage' && call.route !== versions && !(cloud.isFaulty && isRepeated(call)))
        .map(({ method, route }) => `${method} ${route}`),
    };
  }

  return {
    send,
    async ask<Data, Variables>(
      document: TypedDocumentString<Data, Variables>,
      ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
    ): Promise<Answer<Data>> {
      const answer = await send<Data>(document.toString(), variables);
      if (answer.errors.length > 0) throw new Error(answer.errors.map(({ message }) => message).join(' '));
      return answer;
    },
  };
}
