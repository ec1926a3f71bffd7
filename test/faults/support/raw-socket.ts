import { connect, type Socket } from 'node:net';
import { scaled } from '../../support/scaled.ts';

export interface RawAnswer {
  text: string;
  /** The statuses of the HTTP responses in the text. */
  statuses: number[];
}

/**
 * Sends bytes piece by piece on a new connection, and then ends it. Resolves with everything received after the connection has
 * closed.
 *
 * @throws Error if the connection stays open
 */
export async function sendRaw(port: number, pieces: readonly Buffer[]): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (data) => received.push(data));
  // A server may reset a connection with invalid input.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The connection was still open; received: ${Buffer.concat(received).toString()}`));
    }, scaled(3000));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  for (const piece of pieces) await written(socket, piece);
  socket.end();
  await closed;
  const text = Buffer.concat(received).toString('latin1');
  return { text, statuses: [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)) };
}

function written(socket: Socket, piece: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed || !socket.writable) resolve();
    else socket.write(piece, () => setImmediate(resolve));
  });
}
