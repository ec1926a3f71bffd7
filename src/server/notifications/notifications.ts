import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type ConsumeMessage } from 'amqplib';
import type { Logger } from 'pino';
import { pause } from '../../cinder/pause.ts';
import type { TlsFiles } from '../../cinder/transport/http-client.ts';
import type { Hint } from '../../cinder/watch/hint.ts';
import { brokerName, connectionOptions, withHeartbeat } from './connection-options.ts';
import { hintOf } from './notification.ts';
import { decodePeerMessage, encodePeerMessage } from './peer-message.ts';
import { Queue } from './queue.ts';

export interface NotificationsOptions {
  /** The URLs of the brokers, tried in turn: `amqps://user:password@host/vhost`. */
  urls: readonly string[];
  /** The exchanges of Cinder's notifications, of which those that exist are used. */
  exchanges: readonly string[];
  /** The exchange of the gateways. Undefined if gateways do not inform each other. */
  peersExchange: string | undefined;
  tls: TlsFiles;
  log: Logger;
  onHint: (hint: Hint) => void;
  /** Called when messages begin to arrive, because earlier ones may have been missed. */
  onConnect: () => void;
}

/** The maximum number of seconds between two attempts to connect, or to bind to the only exchange. */
const longestPause = 30;
/** Seconds between two attempts to bind to a missing exchange if another exchange is bound. */
const rareRebindPause = 600;

/**
 * Receives Cinder's notifications from RabbitMQ, and exchanges hints with other gateways.
 *
 * While the broker is not available, the gateway polls. An outage is logged once.
 */
export class Notifications {
  readonly #options: NotificationsOptions;
  readonly #closing = new AbortController();
  /** Marks the messages of this gateway. */
  readonly #appId = `cinder-graphql ${randomUUID()}`;
  #queue: Queue | undefined;
  #isReceiving = false;
  #lastMessageAt: number | undefined;
  #failures = 0;
  /** Whether the present outage has been logged. */
  #isLogged = false;
  readonly #ended: Promise<void>;

  /** Connects in the background. */
  constructor(options: NotificationsOptions) {
    this.#options = options;
    this.#ended = this.#run();
  }

  /** Whether notifications of Cinder arrive. Polls can then be rare. */
  get isReceiving(): boolean {
    return this.#isReceiving;
  }

  /** The time of the last notification of Cinder, in milliseconds since 1970. Undefined before the first one. */
  get lastMessageAt(): number | undefined {
    return this.#lastMessageAt;
  }

  /** Informs the other gateways of a change through this one. */
  publish(hint: Hint): void {
    const { peersExchange } = this.#options;
    if (peersExchange !== undefined) this.#queue?.publish(peersExchange, encodePeerMessage(hint), this.#appId);
  }

  /** Closes the connection. */
  close(): Promise<void> {
    this.#closing.abort();
    return this.#ended;
  }

  async #run(): Promise<void> {
    const { urls } = this.#options;
    const { signal } = this.#closing;
    for (let attempt = 0; !signal.aborted; attempt++) {
      const url = urls[attempt % urls.length] ?? '';
      await this.#receiveFrom(url).catch((error: unknown) => {
        if (!signal.aborted) this.#logOutage(`${brokerName(url)}: ${String(error)}`);
      });
      this.#isReceiving = false;
      this.#queue = undefined;
      const seconds = Math.min(longestPause, 0.2 * 2 ** this.#failures++);
      await pause(seconds * (0.5 + Math.random() / 2), signal).catch(() => undefined);
    }
  }

  /** Receives messages until the connection ends. @throws the error that prevented or ended it */
  async #receiveFrom(url: string): Promise<never> {
    const connection = await connect(withHeartbeat(url), connectionOptions(this.#options.tls));
    const gone = new AbortController();
    connection.on('error', (error) => gone.abort(error));
    connection.on('close', () => gone.abort(new Error('The connection was closed.')));
    const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
    try {
      const queue = await Queue.open(
        connection,
        (message) => this.#receive(message),
        () => gone.abort(new Error('The queue was deleted.')),
      );
      return await this.#bind(queue, signal);
    } finally {
      await connection.close().catch(() => undefined);
    }
  }

  /** Binds a queue to all exchanges, as soon as they exist, until the signal aborts. @throws its reason, and errors */
  async #bind(queue: Queue, signal: AbortSignal): Promise<never> {
    const { exchanges, peersExchange, onConnect } = this.#options;
    if (peersExchange !== undefined) await queue.bindPeers(peersExchange);
    this.#queue = queue;
    for (let missing = exchanges, attempts = 0; ; attempts++) {
      const unbound = await missingOf(queue, missing);
      const isNew = unbound.length < missing.length;
      missing = unbound;
      signal.throwIfAborted();
      this.#isReceiving = missing.length < exchanges.length;
      if (this.#isReceiving) this.#logRecovery();
      else this.#logOutage(`The broker has none of the exchanges ${exchanges.join(', ')}.`);
      if (attempts === 0 || isNew) onConnect();
      if (missing.length === 0) await once(signal, 'abort');
      await pause(this.#isReceiving ? rareRebindPause : Math.min(longestPause, 2 ** attempts), signal);
    }
  }

  #receive({ fields, properties, content }: ConsumeMessage): void {
    const { peersExchange, onHint } = this.#options;
    if (fields.exchange === peersExchange) {
      const hint = properties.appId === this.#appId ? undefined : decodePeerMessage(content);
      if (hint) onHint(hint);
      return;
    }
    this.#lastMessageAt = Date.now();
    const hint = hintOf(content);
    if (hint) onHint(hint);
  }

  #logOutage(reason: string): void {
    if (this.#isLogged) return;
    this.#isLogged = true;
    this.#options.log.warn({ reason }, 'Notifications of Cinder do not arrive. Changes are found by polling.');
  }

  #logRecovery(): void {
    this.#failures = 0;
    if (this.#isLogged) this.#options.log.info('Notifications of Cinder arrive again.');
    this.#isLogged = false;
  }
}

async function missingOf(queue: Queue, exchanges: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const exchange of exchanges) if (!(await queue.bind(exchange))) missing.push(exchange);
  return missing;
}
