import { errorAnswer, type Answering, type WholeAnswer } from '../answer.ts';
import type { EventAnswer, EventExecution, Subscriber, Waiting } from './event-execution.ts';
import type { SubscriberGroup } from './subscriber-group.ts';

const done = { done: true, value: undefined } as const;

/** Receives one answer of a stream; undefined at its end. */
export type Reader = (answer: WholeAnswer | undefined) => void;

/**
 * The answers to the events of one subscription. The end of the operation, such as the expiry of its token, and an error
 * of the source become a last answer with the error. `return()` wakes a reader, and ends the operation.
 *
 * Thousands of streams wait at the same time, so there are as few promises and closures as possible.
 */
export class EventStream implements AsyncIterableIterator<WholeAnswer, undefined>, Waiting {
  readonly #source: AsyncIterator<unknown>;
  readonly #subscriber: Subscriber;
  readonly #group: SubscriberGroup;
  readonly #answering: Answering;
  #isOver = false;
  #reader: Reader | undefined;
  /** The execution whose answer the reader waits for. */
  #execution: EventExecution | undefined;

  constructor(source: AsyncIterator<unknown>, subscriber: Subscriber, group: SubscriberGroup, answering: Answering) {
    this.#source = source;
    this.#subscriber = subscriber;
    this.#group = group;
    this.#answering = answering;
    const { signal } = subscriber.operation;
    signal.addEventListener('abort', () => this.#fail(signal.reason), { once: true });
  }

  /** Reads the next answer. The reader is called once, later or at once, and reads again when it is ready. */
  read(reader: Reader): void {
    const { operation } = this.#subscriber;
    if (this.#isOver) {
      reader(undefined);
      return;
    }
    this.#reader = reader;
    if (operation.signal.aborted) {
      this.#fail(operation.signal.reason);
      return;
    }
    operation.beginEvent();
    this.#source.next().then(this.#take, this.#failSource);
  }

  next(): Promise<IteratorResult<WholeAnswer, undefined>> {
    return new Promise((resolve) => {
      this.read((value) => resolve(value ? { done: false, value } : done));
    });
  }

  return(): Promise<IteratorResult<WholeAnswer, undefined>> {
    this.#finish();
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  receive({ answer, codes, isLast }: EventAnswer): void {
    this.#execution = undefined;
    for (const code of codes) this.#subscriber.operation.codes.add(code);
    if (isLast) this.#finish(answer);
    else this.#pass(answer);
  }

  readonly #take = (event: IteratorResult<unknown>): void => {
    if (this.#isOver) return;
    if (event.done) {
      this.#finish();
      return;
    }
    this.#execution = this.#group.executionOf(event.value, this.#subscriber);
    this.#execution.join(this);
  };

  readonly #failSource = (error: unknown): void => this.#fail(this.#group.located(error));

  /** Ends the stream with an error, unless nobody reads it. */
  #fail(error: unknown): void {
    if (this.#isOver) return;
    const { operation } = this.#subscriber;
    // The error is read later.
    if (!this.#reader && !operation.isAbandoned) return;
    const last = operation.isAbandoned ? undefined : errorAnswer(error, operation, this.#answering);
    operation.lostToken = last?.errors?.[0]?.extensions['code'] === 'UNAUTHENTICATED';
    this.#finish(last);
  }

  #finish(last?: WholeAnswer): void {
    this.#isOver = true;
    this.#execution?.leave(this);
    this.#execution = undefined;
    this.#subscriber.operation.abort();
    this.#source.return?.().catch(() => undefined);
    this.#pass(last);
  }

  #pass(answer: WholeAnswer | undefined): void {
    const reader = this.#reader;
    this.#reader = undefined;
    reader?.(answer);
  }
}
