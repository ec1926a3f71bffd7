import { expect, it } from 'vitest';
import { useSandbox, type Served } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();

interface Event {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

/**
 * Runs an operation.
 *
 * @returns all events
 */
type Run = (served: Served, query: string) => Promise<Event[]>;

const transports: readonly [string, Run][] = [
  ['HTTP', async ({ post }, query) => [(await post(query)).body]],
  [
    'server-sent events',
    async ({ post }, query) => {
      const { text } = await post(query, { accept: 'text/event-stream' });
      return [...text.matchAll(/^event: next\ndata: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as Event);
    },
  ],
  ['WebSocket', async ({ gateway }, query) => (await connect(gateway).run(query)).events],
];

it.each(transports)('returns null and one error for a failed field, and the rest of the answer: %s', async (_, run) => {
  const served = await site.serve();
  const [answer, ...more] = await run(served, '{ refused echo(n: 1) bug }');
  expect(more).toEqual([]);
  expect(answer?.data).toEqual({ refused: null, echo: 1, bug: null });
  expect(answer?.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'INTERNAL_SERVER_ERROR']);
});

it.each(transports)(
  'returns one error for a failed call to Cinder, with status and request ID and without the text of an HTML page: %s',
  async (_, run) => {
    const served = await site.serve();
    const page = '<!DOCTYPE html><html><body>canary 10.9.8.7</body></html>';
    site.sandbox.faults.add({ path: /\/volumes$/, status: 500, body: page, headers: { 'content-type': 'text/html' } });
    const [answer] = await run(served, '{ volumeNames echo(n: 1) }');
    expect(answer?.data).toEqual({ volumeNames: null, echo: 1 });
    const requestId: unknown = expect.stringMatching(/^req-/);
    expect(answer?.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'UPSTREAM_ERROR', status: 500, requestId },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/canary|html/);
  },
);

it.each(transports)('shows the details of an unexpected error only in the log: %s', async (transport, run) => {
  const served = await site.serve();
  const events = await run(served, transport === 'HTTP' ? '{ bug }' : 'subscription { bug }');
  expect(events.at(-1)?.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'INTERNAL_SERVER_ERROR' }]);
  expect(JSON.stringify(events)).not.toContain('canary');
  expect(served.logged.join('')).toContain('canary');
});
