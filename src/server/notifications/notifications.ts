import { randomUUID } from 'node:crypto';
import { connect, type ConsumeMessage } from 'amqplib';
import type { Logger } from 'pino';
import { pause } from '../../cinder/pause.ts';
import type { Hint } from '../../cinder/watch/hint.ts';
import { socketOptions, type Broker } from './broker.ts';
import { hintOf } from './notification.ts';
import { decodePeerMessage, encodePeerMessage } from './peer-message.ts';
import { Queue } from './queue.ts';

export interface NotificationsOptions {
  /** Tried in turn. */
  brokers: readonly Broker[];
  /** The exchanges of Cinder's notifications, of which those that exist are used. */
  exchanges: readonly string[];
  /** The exchange of the gateways. Undefined if gateways do not inform each other. */
  peersExchange: string | undefined;
  log: Logger;
  onHint: (hint: Hint) => void;
  /** Called when messages begin or cease to arrive, because some may have been missed. */
  onGap: () => void;
}

/** The maximum number of seconds between two attempts to connect, or to bind while no exchange is bound. */
const longestPause = 30;
/** Seconds between two renewals of the bindings: an exchange may have appeared, or have been deleted and created again. */
const rebindPause = 10;
/** Seconds for the broker to confirm the end of a connection. */
const closeTime = 1;

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
  #isConnected = false;
  readonly #startedAt = performance.now();
  #messageAt: number | undefined;
  /** The state that was logged last. */
  #logged: 'connection' | 'outage' | undefined;
  readonly #ended: Promise<void>;

  /** Connects in the background. */
  constructor(options: NotificationsOptions) {
    this.#options = options;
    this.#ended = this.#run();
  }

  /** Whether the queue is bound to an exchange of Cinder. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /**
   * Whether polls can be rare: the queue is bound, and Cinder has sent a notification since the start. The exchange alone
   * does not show that Cinder's notifications are enabled.
   */
  get isReceiving(): boolean {
    return this.#isConnected && this.#messageAt !== undefined;
  }

  /** The time of the last notification of Cinder, or of the start, in milliseconds of `performance.now()`. */
  get lastMessageAt(): number {
    return this.#messageAt ?? this.#startedAt;
  }

  /** Informs the other gateways of a change through this one. */
  publish(hint: Hint): void {
    const { peersExchange } = this.#options;
    if (peersExchange !== undefined) this.#queue?.publish(peersExchange, encodePeerMessage(hint), this.#appId);
  }

  /** Closes the connection. Does not wait for a broker that does not answer. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.race([this.#ended, pause(closeTime)]);
  }

  async #run(): Promise<void> {
    const { brokers } = this.#options;
    const { signal } = this.#closing;
    for (let attempt = 0, failures = 0; !signal.aborted; attempt++) {
      const broker = brokers[attempt % brokers.length];
      if (!broker) return;
      const startedAt = performance.now();
      await this.#receiveFrom(broker).catch((error: unknown) => {
        if (!signal.aborted) this.#logOutage(broker, String(error));
      });
      if (this.#isConnected) this.#options.onGap();
      this.#isConnected = false;
      this.#queue = undefined;
      // A broker that accepts connections and closes them soon is not tried more often than one that refuses them.
      failures = performance.now() - startedAt > longestPause * 1000 ? 0 : failures + 1;
      const seconds = Math.min(longestPause, 0.1 * 2 ** failures);
      await pause(seconds * (0.5 + Math.random() / 2), signal).catch(() => undefined);
    }
  }

  /** Receives messages until the connection ends. @throws the error that prevented or ended it */
  async #receiveFrom(broker: Broker): Promise<never> {
    const connection = await connect(broker.place, socketOptions(broker));
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
      return await this.#bind(broker, queue, signal);
    } finally {
      await connection.close().catch(() => undefined);
    }
  }

  /** Keeps a queue bound to all exchanges that exist, until the signal aborts. @throws its reason, and errors */
  async #bind(broker: Broker, queue: Queue, signal: AbortSignal): Promise<never> {
    const { exchanges, peersExchange, onGap } = this.#options;
    if (peersExchange !== undefined) await queue.bindPeers(peersExchange);
    this.#queue = queue;
    for (let bound: readonly string[] | undefined, failures = 0; ;) {
      const before = bound;
      const { bound: present, reasons } = await bindAll(queue, exchanges);
      signal.throwIfAborted();
      bound = present;
      this.#isConnected = bound.length > 0;
      if (this.#isConnected) this.#logConnection(broker, bound);
      else this.#logOutage(broker, reasons.join(' '));
      if (!before || bound.some((exchange) => !before.includes(exchange))) onGap();
      failures = this.#isConnected ? 0 : failures + 1;
      await pause(this.#isConnected ? rebindPause : Math.min(longestPause, 2 ** (failures - 1)), signal);
    }
  }

  #receive({ fields, properties, content }: ConsumeMessage): void {
    const { peersExchange, onHint } = this.#options;
    const isFromPeer = fields.exchange === peersExchange;
    if (isFromPeer && properties.appId === this.#appId) return;
    const hint = isFromPeer ? decodePeerMessage(content) : hintOf(content);
    if (!hint) return;
    if (!isFromPeer) this.#messageAt = performance.now();
    onHint(hint);
  }

  #logOutage({ name }: Broker, reason: string): void {
    if (this.#logged === 'outage') return;
    this.#logged = 'outage';
    this.#options.log.warn(
      { rabbitmq: name, reason },
      'notifications of Cinder do not arrive: changes are found by polling',
    );
  }

  #logConnection({ name }: Broker, exchanges: readonly string[]): void {
    if (this.#logged === 'connection') return;
    this.#logged = 'connection';
    this.#options.log.info({ rabbitmq: name, exchanges }, 'connected to RabbitMQ for notifications of Cinder');
  }
}

async function bindAll(
  queue: Queue,
  exchanges: readonly string[],
): Promise<{ bound: readonly string[]; reasons: readonly string[] }> {
  const bound: string[] = [];
  const reasons: string[] = [];
  for (const exchange of exchanges) {
    const reason = await queue.bind(exchange);
    if (reason === undefined) bound.push(exchange);
    else reasons.push(reason);
  }
  return { bound, reasons };
}
