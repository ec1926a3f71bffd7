import { randomUUID } from 'node:crypto';
import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';

/** The priorities of Cinder's notifications, as routing keys of the topic `notifications`. */
const routingKeys = ['notifications.info', 'notifications.error'];

/** More messages than polls can follow. Older ones are dropped, because any later one has the same effect. */
const maxMessages = 1000;

/**
 * The queue of one gateway, for as long as its connection. Other consumers lose no message to it, because it belongs
 * to this gateway alone.
 */
export class Queue {
  readonly #connection: ChannelModel;
  readonly #channel: Channel;
  readonly #name: string;
  /** Whether the broker is short of memory or disk, and so reads nothing. */
  #isBlocked = false;

  private constructor(connection: ChannelModel, channel: Channel, name: string) {
    this.#connection = connection;
    this.#channel = channel;
    this.#name = name;
    connection.on('blocked', () => (this.#isBlocked = true));
    connection.on('unblocked', () => (this.#isBlocked = false));
  }

  /**
   * Creates the queue.
   *
   * @param receive receives each message
   * @param closed called once when no more messages arrive: the queue was deleted, or the channel closed
   * @throws Error of the broker, with the AMQP code 403 if the user may not create the queue
   */
  static async open(
    connection: ChannelModel,
    receive: (message: ConsumeMessage) => void,
    closed: () => void,
  ): Promise<Queue> {
    const channel = await openChannel(connection);
    channel.once('close', closed);
    const name = `cinder-graphql.${randomUUID()}`;
    await channel.assertQueue(name, {
      exclusive: true,
      durable: false,
      maxLength: maxMessages,
      arguments: { 'x-overflow': 'drop-head', 'x-queue-type': 'classic' },
    });
    // The broker sends null when the queue was deleted.
    await channel.consume(name, (message) => (message ? receive(message) : closed()), { noAck: true, exclusive: true });
    return new Queue(connection, channel, name);
  }

  /**
   * Binds the queue to an exchange of Cinder. The exchange is never declared, because its properties are the operator's.
   *
   * @returns undefined if the queue is bound, otherwise the reason: the exchange does not exist, or the user may not
   *   read it
   * @throws Error of the broker or the connection, for any other reason
   */
  async bind(exchange: string): Promise<string | undefined> {
    // An error closes the channel, so that the consumer needs another one.
    const channel = await openChannel(this.#connection);
    try {
      for (const key of routingKeys) await channel.bindQueue(this.#name, exchange, key);
      await channel.close();
      return undefined;
    } catch (error) {
      if (isRefusal(error)) return error.message;
      throw error;
    }
  }

  /** Declares the exchange of the gateways, and binds the queue to it. @throws Error of the broker */
  async bindPeers(exchange: string): Promise<void> {
    await this.#channel.assertExchange(exchange, 'fanout', { durable: true });
    await this.#channel.bindQueue(this.#name, exchange, '');
  }

  /** Sends a message to the other gateways. Dropped if the channel has closed, or the broker reads nothing. */
  publish(exchange: string, content: Buffer, appId: string): void {
    if (this.#isBlocked) return;
    try {
      this.#channel.publish(exchange, '', content, { appId });
    } catch {
      // The other gateways poll after a reconnection.
    }
  }
}

async function openChannel(connection: ChannelModel): Promise<Channel> {
  const channel = await connection.createChannel();
  // The same error rejects the call that caused it. Without a listener, it would end the process.
  channel.on('error', () => undefined);
  return channel;
}

/** Whether the broker refused access (403), or did not find an exchange (404). */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && (error.code === 403 || error.code === 404);
}
