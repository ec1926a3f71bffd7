import { expect, it, vi } from 'vitest';
import { sendEvents } from '../../../src/server/live/send-events.ts';
import type { EventStream, Reader } from '../../../src/server/live/event-stream.ts';
import { Operation } from '../../../src/server/operation.ts';

const answerOf = (n: number): { stringify: () => string } => ({ stringify: () => `{"data":{"n":${n}}}` });

/** A stream whose answers the test delivers. */
class FakeStream implements Pick<EventStream, 'read' | 'return'> {
  reader: Reader | undefined;
  readonly return = vi.fn(() => Promise.resolve({ done: true, value: undefined } as const));

  read(reader: Reader): void {
    this.reader = reader;
  }

  deliver(answer: Parameters<Reader>[0]): void {
    const { reader } = this;
    this.reader = undefined;
    reader?.(answer);
  }
}

function start(send: (message: string) => Promise<void> | undefined): {
  stream: FakeStream;
  operation: Operation;
  onEnd: () => void;
} {
  const stream = new FakeStream();
  const operation = new Operation({ transport: 'websocket', requestId: 'req-1', reports: false });
  const onEnd = vi.fn();
  sendEvents(stream, operation, 'a "quoted" ID', send, onEnd);
  return { stream, operation, onEnd };
}

it('sends each answer as a message of graphql-transport-ws, then reports the end', () => {
  const sent: unknown[] = [];
  const { stream, onEnd } = start((message) => void sent.push(JSON.parse(message)));
  stream.deliver(answerOf(1));
  stream.deliver(answerOf(2));
  expect(onEnd).not.toHaveBeenCalled();
  stream.deliver(undefined);
  const message = { id: 'a "quoted" ID', type: 'next' };
  expect(sent).toEqual([
    { ...message, payload: { data: { n: 1 } } },
    { ...message, payload: { data: { n: 2 } } },
  ]);
  expect(onEnd).toHaveBeenCalledOnce();
});

it('reads no further answer until the client has read enough', async () => {
  let drain: () => void = () => undefined;
  const { stream } = start(() => new Promise((resolve) => (drain = resolve)));
  stream.deliver(answerOf(1));
  expect(stream.reader).toBeUndefined();
  drain();
  await vi.waitFor(() => expect(stream.reader).toBeDefined());
});

it('sends nothing and ends the stream after the client has completed it', () => {
  const send = vi.fn(() => undefined);
  const { stream, operation, onEnd } = start(send);
  operation.completed = true;
  stream.deliver(answerOf(1));
  expect(send).not.toHaveBeenCalled();
  expect(onEnd).not.toHaveBeenCalled();
  expect(stream.return).toHaveBeenCalledOnce();
});
