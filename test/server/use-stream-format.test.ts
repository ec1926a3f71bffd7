import { describe, expect, it } from 'vitest';
import { json, until, useSandbox } from './support/gateway.ts';
import { streams } from './support/schema.ts';

const site = useSandbox();
const apollo = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';

function post(url: string, query: string, accept: string | undefined, signal?: AbortSignal): Promise<Response> {
  const headers = { ...json, ...(accept !== undefined && { accept }) };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }), ...(signal && { signal }) });
}

describe('a subscription over HTTP', () => {
  it.each([apollo, 'application/json', 'multipart/mixed', 'text/html'])(
    'is refused with 406 for Accept: %s, with the supported formats, and opens no stream',
    async (accept) => {
      const { gateway } = await site.serve();
      const response = await post(gateway.url, 'subscription { parked }', accept);
      expect(response.status).toBe(406);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect(errors[0]?.extensions).toEqual({ code: 'NOT_ACCEPTABLE' });
      expect(errors[0]?.message).toContain('`text/event-stream`');
      expect(streams.open).toBe(0);
    },
  );

  it.each(['text/event-stream', 'text/event-stream, application/json', '*/*', 'text/*;q=0.5'])(
    'is a stream of events for Accept: %s',
    async (accept) => {
      const { gateway } = await site.serve();
      const leave = new AbortController();
      const response = await post(gateway.url, 'subscription { parked }', accept, leave.signal);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
      leave.abort();
      await until(() => streams.open === 0, 'the stream is closed');
    },
  );
});

it('answers a query of a client that accepts multipart subscriptions', async () => {
  const { gateway } = await site.serve();
  const response = await post(gateway.url, '{ __typename }', apollo);
  expect([response.status, await response.json()]).toMatchObject([200, { data: { __typename: 'Query' } }]);
});

it('refuses a query in an unknown format with 406 and the supported formats', async () => {
  const { gateway } = await site.serve();
  const response = await post(gateway.url, '{ __typename }', 'image/png');
  expect([response.status, await response.json()]).toMatchObject([
    406,
    { errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] },
  ]);
});
