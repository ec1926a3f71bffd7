import { EventEmitter } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Server, WebSocket as GraphQLSocket } from 'graphql-ws';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createLog } from '../../src/server/log.ts';
import { openChannel, sender, type SocketExtra } from '../../src/server/socket-channel.ts';
import { WrittenAnswers } from '../../src/server/written-answers.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** A client's socket that counts pings, and ends when the gateway terminates it. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly bufferedAmount = 0;
  readonly protocol = 'graphql-transport-ws';
  readonly ping = vi.fn();
  isPaused = false;
  readonly pause = vi.fn(() => (this.isPaused = true));
  readonly resume = vi.fn(() => (this.isPaused = false));
  /** As for a client that does not answer the close. */
  readonly close = vi.fn(() => (this.readyState = 2));
  readonly terminate = vi.fn(() => {
    this.readyState = 3;
    this.emit('close', 1006, Buffer.alloc(0));
  });
}

function open(): FakeSocket {
  const socket = new FakeSocket();
  const opened = (graphql: GraphQLSocket): (() => Promise<void>) => {
    graphql.onMessage(() => Promise.resolve());
    return () => Promise.resolve();
  };
  const server = { opened } as unknown as Server<SocketExtra>;
  const request = new IncomingMessage(new Socket());
  openChannel(
    server,
    { socket: socket as unknown as WebSocket, request, answers: new WrittenAnswers(), send: () => undefined },
    () => undefined,
    12,
    createLog('silent', { write: () => undefined }),
  );
  return socket;
}

test('pings a socket every 12 s, and keeps it open while it answers', async () => {
  const socket = open();
  await vi.advanceTimersByTimeAsync(11_999);
  expect(socket.ping).not.toHaveBeenCalled();
  for (let n = 1; n <= 10; n++) {
    await vi.advanceTimersByTimeAsync(n === 1 ? 1 : 12_000);
    expect(socket.ping).toHaveBeenCalledTimes(n);
    socket.emit('pong');
  }
  expect(socket.terminate).not.toHaveBeenCalled();
});

test('closes a socket that sends no pong for 12 s, and leaves no timer', async () => {
  const socket = open();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(socket.ping).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(11_999);
  expect(socket.terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(socket.terminate).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('stops reading from a client that sends more than 64 KiB after the close, and ends the connection after 1 s', async () => {
  const socket = open();
  const messageOf = (bytes: number): Buffer =>
    Buffer.from(JSON.stringify({ type: 'next', id: '1', payload: { text: 'x'.repeat(bytes) } }));
  socket.emit('message', messageOf(1));
  expect(socket.close).toHaveBeenCalledTimes(1);
  // The client may not have received the close yet, and its own close is still read.
  for (let n = 0; n < 10; n++) socket.emit('message', messageOf(1000));
  expect(socket.pause).not.toHaveBeenCalled();
  for (let n = 0; n < 3; n++) socket.emit('message', messageOf(64 * 1024));
  expect(socket.pause).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(socket.terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(socket.terminate).toHaveBeenCalledTimes(1);
  expect(socket.resume).not.toHaveBeenCalled();
});

/** A socket whose client reads nothing, so that each message stays in the buffer. */
function unread(): {
  send: ReturnType<typeof sender>;
  written: string[];
  cork: () => void;
  uncork: () => void;
  read: () => void;
} {
  const callbacks: (() => void)[] = [];
  const written: string[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send(message: string, sent: () => void) {
      written.push(message);
      this.bufferedAmount += message.length;
      callbacks.push(sent);
    },
  };
  const connection = { cork: vi.fn(), uncork: vi.fn() };
  const read = (): void => {
    socket.bufferedAmount = 0;
    for (const sent of callbacks.splice(0)) sent();
  };
  const send = sender(
    socket as unknown as WebSocket,
    connection as unknown as Duplex,
    createLog('silent', { write: () => undefined }),
  );
  return { send, written, ...connection, read };
}

test('writes the messages of one turn of the event loop together', async () => {
  const { send, written, cork, uncork } = unread();
  expect([send('a'), send('b')]).toEqual([undefined, undefined]);
  expect(written).toEqual(['a', 'b']);
  expect(uncork).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(uncork).toHaveBeenCalledOnce();
  void send('c');
  expect(cork).toHaveBeenCalledTimes(2);
});

test('writes many bytes at once, and waits until the client has read them', async () => {
  const { send, uncork, read } = unread();
  const sending = send('a'.repeat(20_000));
  expect(uncork).toHaveBeenCalledOnce();
  read();
  await sending;
  expect(sending).toBeInstanceOf(Promise);
});
