import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Subscribers of the wire alone, so that the client's own weight does not count: so many on each of so many sockets. */
export class Subscribers {
  readonly #sockets: WebSocket[] = [];
  #seen = new Map<string, number>();
  #check: () => void = () => undefined;
  #needle = '';

  /**
   * Opens the sockets, one after the other, and subscribes.
   *
   * @param token of each socket, by its number
   * @param query of each subscriber, by its number
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
    if (!this.#seen.has(key)) this.#seen.set(key, performance.now());
    this.#check();
  }

  /** Resolves once so many subscribers have received an event with a text in it. @returns the last one's time */
  received(needle: string, count: number): Promise<number> {
    this.#needle = needle;
    this.#seen = new Map();
    return new Promise((resolve) => {
      this.#check = (): void => {
        if (this.#seen.size >= count) resolve(Math.max(...this.#seen.values()));
      };
    });
  }

  /** Leaves: by a complete for each, by closing, or by cutting the sockets off. */
  async leave(how: 'complete' | 'close' | 'terminate', perSocket: number): Promise<void> {
    for (const socket of this.#sockets) {
      if (how === 'complete') for (let m = 0; m < perSocket; m++) socket.send(JSON.stringify({ id: String(m), type: 'complete' }));
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
