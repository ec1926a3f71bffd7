import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Subscribers without a client library, so that its memory is not measured: several on each of several sockets. */
export class Subscribers {
  readonly #sockets: WebSocket[] = [];
  #arrivals = new Map<string, number>();
  #check: () => void = () => undefined;
  #needle = '';

  /**
   * Opens the sockets one after the other, and subscribes.
   *
   * @param token returns the token of a socket by its number
   * @param query returns the query of a subscriber by its number
   */
  static async open(
    url: string,
    sockets: number,
    perSocket: number,
    token: (socket: number) => string,
    query: (subscriber: number) => { query: string; variables?: object },
  ): Promise<Subscribers> {
    const all = new Subscribers();
    for (let n = 0; n < sockets; n++) {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
      all.#sockets.push(socket);
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': token(n) } }));
      await once(socket, 'message');
      socket.on('message', (data: Buffer) => all.#receive(n, data.toString()));
      for (let m = 0; m < perSocket; m++) {
        socket.send(JSON.stringify({ id: String(m), type: 'subscribe', payload: query(n * perSocket + m) }));
      }
    }
    return all;
  }

  #receive(socket: number, text: string): void {
    if (!text.includes(this.#needle) || this.#needle === '') return;
    const id = /"id":"(\d+)"/.exec(text)?.[1] ?? '';
    const key = `${socket} ${id}`;
    if (!this.#arrivals.has(key)) this.#arrivals.set(key, performance.now());
    this.#check();
  }

  /**
   * Resolves after a number of subscribers have received an event that contains a text.
   *
   * @returns the times of the first and the last one
   */
  received(needle: string, count: number): Promise<{ first: number; last: number }> {
    this.#needle = needle;
    this.#arrivals = new Map();
    return new Promise((resolve) => {
      this.#check = (): void => {
        if (this.#arrivals.size < count) return;
        const times = [...this.#arrivals.values()];
        resolve({ first: times[0] ?? 0, last: times.at(-1) ?? 0 });
      };
    });
  }

  /** Disconnects by a complete message for each subscriber, by closing the sockets, or by terminating them. */
  async leave(how: 'complete' | 'close' | 'terminate', perSocket: number): Promise<void> {
    for (const socket of this.#sockets) {
      if (how === 'complete')
        for (let m = 0; m < perSocket; m++) socket.send(JSON.stringify({ id: String(m), type: 'complete' }));
    }
    if (how === 'complete') await new Promise((resolve) => setTimeout(resolve, 500));
    const closed = this.#sockets.map((socket) => once(socket, 'close'));
    for (const socket of this.#sockets) {
      if (how === 'terminate') socket.terminate();
      else socket.close();
    }
    await Promise.all(closed);
  }
}
