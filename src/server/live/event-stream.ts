import { errorAnswer, type Answering, type WholeAnswer } from '../answer.ts';
import type { EventExecution, Subscriber } from './event-execution.ts';
import type { SubscriberGroup } from './subscriber-group.ts';

const done = { done: true, value: undefined } as const;

/**
 * The answers to the events of one subscription. The end of the operation, such as the expiry of its token, and an error
 * of the source become a last answer with the error. `return()` wakes a pending `next()`, and ends the operation.
 */
export class EventStream implements AsyncIterableIterator<WholeAnswer, undefined> {
  readonly #source: AsyncIterator<unknown>;
  readonly #subscriber: Subscriber;
  readonly #group: SubscriberGroup;
  readonly #answering: Answering;
  #isOver = false;
  /** Ends the current wait. */
  #interrupt: ((reason: Error) => void) | undefined;

  constructor(source: AsyncIterator<unknown>, subscriber: Subscriber, group: SubscriberGroup, answering: Answering) {
    this.#source = source;
    this.#subscriber = subscriber;
    this.#group = group;
    this.#answering = answering;
    const { signal } = subscriber.operation;
    signal.addEventListener('abort', () => this.#interrupt?.(signal.reason as Error), { once: true });
  }

  async next(): Promise<IteratorResult<WholeAnswer, undefined>> {
    if (this.#isOver) return done;
    const { operation } = this.#subscriber;
    operation.beginEvent();
    try {
      const event = await this.#untilAborted(this.#source.next());
      if (event.done) {
        this.#finish();
        return done;
      }
      const { answer, codes, isLast } = await this.#wait(this.#group.executionOf(event.value, this.#subscriber));
      for (const code of codes) operation.codes.add(code);
      if (isLast) this.#finish();
      return { done: false, value: answer };
    } catch (error) {
      return this.#fail(error);
    }
  }

  return(): Promise<IteratorResult<WholeAnswer, undefined>> {
    this.#finish();
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #wait(execution: EventExecution): Promise<Awaited<EventExecution['answer']>> {
    execution.enter();
    try {
      return await this.#untilAborted(execution.answer);
    } finally {
      execution.leave();
    }
  }

  /** As `untilAborted`, without a listener for each event. */
  #untilAborted<Value>(promise: Promise<Value>): Promise<Value> {
    const { signal } = this.#subscriber.operation;
    return new Promise((resolve, reject) => {
      this.#interrupt = reject;
      if (signal.aborted) reject(signal.reason as Error);
      promise.then(resolve, reject);
    });
  }

  #fail(error: unknown): IteratorResult<WholeAnswer, undefined> {
    const { operation } = this.#subscriber;
    const { isAbandoned, signal } = operation;
    const cause = signal.aborted ? error : this.#group.located(error);
    const last = isAbandoned ? undefined : errorAnswer(cause, operation, this.#answering);
    operation.lostToken = last?.errors?.[0]?.extensions['code'] === 'UNAUTHENTICATED';
    this.#finish();
    return last ? { done: false, value: last } : done;
  }

  #finish(): void {
    this.#isOver = true;
    this.#subscriber.operation.abort();
    this.#source.return?.().catch(() => undefined);
  }
}
