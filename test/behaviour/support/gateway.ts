import { inject } from 'vitest';
import type { TypedDocumentString } from '../../documents/generated/graphql.ts';
import type { CloudFacts, UserName } from './facts.ts';

export { fixture } from './fixture.ts';

/** The tokens of the running test file. The files of one worker run one after the other. */
export const facts: Pick<CloudFacts, 'tokens'> = { tokens: { alice: '', ron: '', admin: '', bob: '' } };

export const cloud: CloudFacts = {
  ...inject('cloud'),
  get tokens() {
    return facts.tokens;
  },
};

/** A call to a service of the cloud, as reported in `extensions.cinder`. */
export interface Call {
  service: 'block-storage' | 'identity' | 'compute' | 'image';
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
   * Calls to Cinder, for example `GET /volumes/detail`, without the version document, which is read once in ten minutes. A call
   * shared with another test under the same token counts as well, so the calls of an operation do not depend on other tests. On a
   * faulty cloud, a retried call counts once.
   */
  calls: string[];
  /** Calls to other services except for authentication, for example `compute GET /servers/{id}`. */
  otherCalls: string[];
}

export interface Caller {
  /** Sends a document and returns any answer. */
  send<Data>(query: string, variables?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** Sends a typed document, and throws if it has errors. */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...variables: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Answer<Data>>;
}

/** Whether the gateway retries this call. */
function isRepeated({ method, status }: Call): boolean {
  return method === 'GET' && [null, 502, 503, 504].includes(status);
}

/** The route of the version document. */
const versions = '/';

/** Sends operations with the token of a user, or without a token for `null`. */
export function as(user: UserName | null | { token: string }, url = cloud.gatewayUrl): Caller {
  async function send<Data>(
    query: string,
    variables?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const token = user === null ? undefined : typeof user === 'string' ? cloud.tokens[user] : user.token;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { 'x-auth-token': token }),
        ...headers,
      },
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
        .filter(
          (call) =>
            call.service === 'block-storage' && call.route !== versions && !(cloud.isFaulty && isRepeated(call)),
        )
        .map(({ method, route }) => `${method} ${route}`),
      otherCalls: calls
        .filter(({ service, route, shared }) => service !== 'block-storage' && route !== '/auth/tokens' && !shared)
        .map(({ service, method, route }) => `${service} ${method} ${route}`),
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
