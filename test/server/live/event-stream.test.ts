import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { CinderClient } from '../../../src/cinder/client.ts';
import { CinderError } from '../../../src/cinder/errors.ts';
import { CallCounts } from '../../../src/cinder/transport/call-log.ts';
import { Hub } from '../../../src/cinder/watch/hub.ts';
import { EventStream } from '../../../src/server/live/event-stream.ts';
import { SubscriberGroup } from '../../../src/server/live/subscriber-group.ts';
import { createLog } from '../../../src/server/log.ts';
import { createMask } from '../../../src/server/mask.ts';
import { Operation } from '../../../src/server/operation.ts';

const answering = { mask: createMask(), log: createLog('silent') };
const schema = buildSchema('type Query { n: Int } type Subscription { n: Int }');
const operationOf = (): Operation => new Operation({ transport: 'http', requestId: 'req-1', reports: false });

function streamOf(source: AsyncIterable<unknown>, operation: Operation): EventStream {
  const client = { with: () => client } as Partial<CinderClient> as CinderClient;
  const subscriber = { operation, client, hub: new Hub({ callLog: new CallCounts() }) };
  const group = new SubscriberGroup({ schema, document: parse('subscription { n }') }, answering);
  return new EventStream(source[Symbol.asyncIterator](), subscriber, group, answering);
}

/** A source that never yields, and records whether it was ended. */
function silent(): AsyncIterable<unknown> & { returned: boolean } {
  return {
    returned: false,
    [Symbol.asyncIterator]() {
      return {
        next: () => new Promise(() => undefined),
        return: () => {
          this.returned = true;
          return Promise.resolve({ done: true, value: undefined });
        },
      };
    },
  };
}

async function* numbers(count: number, error?: Error): AsyncGenerator {
  for (let n = 0; n < count; n++) yield await Promise.resolve({ n });
  if (error) throw error;
}

describe('EventStream', () => {
  it('wakes a pending next() when the reader disconnects, and ends source and operation', async () => {
    const source = silent();
    const operation = operationOf();
    const stream = streamOf(source, operation);
    const waiting = stream.next();
    await stream.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect([source.returned, operation.signal.aborted]).toEqual([true, true]);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('ends with the reason when the token of the operation has expired', async () => {
    const source = silent();
    const operation = operationOf();
    operation.expireAfter(10, () => new CinderError('UNAUTHENTICATED', 'The token has expired.'));
    const events = [];
    for await (const event of streamOf(source, operation)) events.push(event);
    expect(events).toHaveLength(1);
    expect(events[0]?.errors?.[0]).toMatchObject({
      message: 'The token has expired.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect([source.returned, [...operation.codes], operation.lostToken]).toEqual([true, ['UNAUTHENTICATED'], true]);
  });

  it('ends with the error of its source, with the location of the operation', async () => {
    const events = [];
    const failing = numbers(1, new CinderError('RATE_LIMITED', 'The client is too slow.'));
    for await (const event of streamOf(failing, operationOf())) events.push(JSON.parse(event.stringify()));
    expect(events).toEqual([
      { data: { n: 0 } },
      {
        errors: [
          {
            message: 'The client is too slow.',
            locations: [{ line: 1, column: 1 }],
            extensions: { code: 'RATE_LIMITED' },
          },
        ],
      },
    ]);
  });

  it('has one listener for all events', async () => {
    const operation = operationOf();
    let listeners = 0;
    const { signal } = operation;
    const add = signal.addEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    };
    let events = 0;
    for await (const { data } of streamOf(numbers(100), operation)) if (data) events++;
    expect([events, listeners]).toEqual([100, 1]);
  });
});
