import { GraphQLInt, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CinderClient } from '../../../src/cinder/client.ts';
import { CinderError } from '../../../src/cinder/errors.ts';
import { CallCounts } from '../../../src/cinder/transport/call-log.ts';
import { Hub } from '../../../src/cinder/watch/hub.ts';
import type { Subscriber } from '../../../src/server/live/event-execution.ts';
import { EventStream } from '../../../src/server/live/event-stream.ts';
import { SubscriberGroup } from '../../../src/server/live/subscriber-group.ts';
import { createLog } from '../../../src/server/log.ts';
import { createMask } from '../../../src/server/mask.ts';
import { Operation } from '../../../src/server/operation.ts';

/** The executions so far, with the signal of each, and the function that finishes the latest one. */
const executions: { signal: AbortSignal; finish: () => void }[] = [];

const fields = {
  n: {
    type: GraphQLInt,
    resolve: (_: unknown, __: unknown, { operation: { signal } }: { operation: Operation }) =>
      new Promise((resolve) => {
        const n = executions.push({ signal, finish: () => resolve(n) });
      }),
  },
};
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { n: { type: GraphQLInt } } }),
  subscription: new GraphQLObjectType({ name: 'Subscription', fields }),
});
const answering = { mask: createMask(), log: createLog('silent') };

beforeEach(() => {
  executions.length = 0;
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function subscriber(): Subscriber {
  const client = { with: () => client } as Partial<CinderClient> as CinderClient;
  const operation = new Operation({ transport: 'http', requestId: 'req-1', reports: false });
  return { operation, client, hub: new Hub({ callLog: new CallCounts() }) };
}

/** Streams of one group, which have all received one event. */
class Crowd {
  readonly event = {};
  readonly #group = new SubscriberGroup({ schema, document: parse('subscription { n }') }, answering);

  /** Adds a stream, and reads its first answer. */
  async add(): Promise<{ operation: Operation; stream: EventStream; answer: Promise<unknown> }> {
    const of = subscriber();
    const events = [this.event].values();
    const source = { next: () => Promise.resolve(events.next()) };
    const stream = new EventStream(source, of, this.#group, answering);
    const answer = stream.next().then(({ value }) => value && (JSON.parse(value.stringify()) as unknown));
    await vi.advanceTimersByTimeAsync(0);
    return { operation: of.operation, stream, answer };
  }
}

describe('EventExecution', () => {
  it('goes on when the token of one of its subscribers expires, which receives the reason at once', async () => {
    const crowd = new Crowd();
    const [expired, other] = [await crowd.add(), await crowd.add()];
    expired.operation.abort(new CinderError('UNAUTHENTICATED', 'The token has expired.'));
    expect(await expired.answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(executions.map(({ signal }) => signal.aborted)).toEqual([false]);
    executions[0]?.finish();
    expect(await other.answer).toEqual({ data: { n: 1 } });
  });

  it('is aborted when the last subscriber leaves, after which the event is executed anew', async () => {
    const crowd = new Crowd();
    const all = [await crowd.add(), await crowd.add()];
    for (const { stream } of all) await stream.return();
    expect(executions.map(({ signal }) => signal.aborted)).toEqual([true]);
    const { answer } = await crowd.add();
    executions[1]?.finish();
    expect(await answer).toEqual({ data: { n: 2 } });
  });

  it('serves a late subscriber for 2 s, and as long as it runs', async () => {
    const crowd = new Crowd();
    const first = await crowd.add();
    await vi.advanceTimersByTimeAsync(10_000);
    const second = await crowd.add();
    executions[0]?.finish();
    expect([await first.answer, await second.answer]).toEqual([{ data: { n: 1 } }, { data: { n: 1 } }]);
    expect(await (await crowd.add()).answer).toEqual({ data: { n: 1 } });
    await vi.advanceTimersByTimeAsync(2_000);
    const last = await crowd.add();
    executions[1]?.finish();
    expect(await last.answer).toEqual({ data: { n: 2 } });
  });
});
