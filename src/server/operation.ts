import { setMaxListeners } from 'node:events';
import { OperationTypeNode } from 'graphql';
import type { CallScope } from '../cinder/endpoint.ts';
import type { CinderError } from '../cinder/errors.ts';
import { userOf, type Token } from '../cinder/identity/token.ts';
import { CallBudget } from '../cinder/transport/budget.ts';
import { CallLog } from '../cinder/transport/call-log.ts';
import { AnswerSize } from './execution/answer-size.ts';
import { afterMicrotasks, turns } from './execution/turns.ts';
import { defaultExecutionLimits, type ExecutionLimits } from './execution/limits.ts';
import type { Cost } from './limits/operation-cost.ts';
import type { Rooms, RunningCost } from './limits/running-cost.ts';

/** The origin of an operation, and the reports that the caller requested. */
export interface OperationRequest {
  transport: 'http' | 'websocket';
  requestId: string;
  /** Whether answers report their calls in `extensions.cinder`. */
  reports: boolean;
  /** Whether answers report their estimated cost in `extensions.cost`. */
  reportsCost?: boolean;
  /** The region requested by the caller, not validated yet. */
  region?: string | undefined;
  /** The address of the client, or of the last proxy. */
  address?: string | undefined;
}

/** The maximum delay of setTimeout, in milliseconds: 24 days. */
const maxTimerDelay = 2 ** 31 - 1;

/** The reason of an abort after which nobody reads the answer. A new DOMException for each operation would take as long as the rest. */
const left = new DOMException('The client has disconnected, or the operation has ended.', 'AbortError');

/** One running operation, over any transport. */
export class Operation {
  readonly budget: CallBudget;
  readonly #size: AnswerSize;
  /** Errors of damaged rows that lists have left out. The next answer reports these. */
  readonly damages: CinderError[] = [];
  /** The codes of the reported errors. */
  readonly codes = new Set<string>();
  readonly started = performance.now();
  kind: OperationTypeNode | undefined;
  /** The maximum size of the answer; undefined until it has been estimated. */
  cost: Cost | undefined;
  name: string | undefined;
  /** Whether the operation is a stream that ended because its token is no longer valid. */
  lostToken = false;
  /** Whether the operation waits for other queries of its caller. */
  waitsForRoom = false;
  /** Whether the client, over WebSocket, has completed the operation. */
  completed = false;
  /** Whether the operation has ended, for any reason. */
  ended = false;
  /** The reason why only introspection is served: the caller is not authenticated. */
  refusal: CinderError | undefined;
  /** The HTTP status; undefined if no HTTP response was started. */
  status: number | undefined;
  /** The token of the caller; undefined until it is known. */
  token: Token | undefined;
  /** The place where a large answer waits, and its user. Undefined before the user is known, and after the wait. */
  #largeAnswers: { room: RunningCost; user: string } | undefined;
  readonly #leaveRooms: (() => void)[] = [];
  /** Created when it is first used, because small operations make no call. */
  #abort: AbortController | undefined;
  /** The reason of the abort. */
  #reason: unknown;
  /** The number of waiting lists, and the batches of loads that wait for these lists. */
  #waiting = 0;
  readonly #heldBack: (() => void)[] = [];
  /** Created when it is first used, because most operations need no second signal. */
  #leaving: AbortController | undefined;
  #timer: NodeJS.Timeout | undefined;
  #deadline: number | undefined;

  constructor(
    readonly request: OperationRequest,
    private readonly limits: Pick<ExecutionLimits, 'maxCalls' | 'maxObjects' | 'maxAnswer'> = defaultExecutionLimits,
    readonly callLog = new CallLog(),
  ) {
    this.budget = new CallBudget(limits.maxCalls);
    this.#size = new AnswerSize(limits);
  }

  /** Aborts when the result is no longer needed: the client disconnected, the deadline passed, or the operation ended. */
  get signal(): AbortSignal {
    if (!this.#abort) {
      this.#abort = new AbortController();
      // Every call to Cinder adds a listener, so many listeners are no leak.
      setMaxListeners(0, this.#abort.signal);
      if (this.isAborted) this.#abort.abort(this.#reason);
    }
    return this.#abort.signal;
  }

  /** Aborts when the answer is no longer read. Unlike `signal`, this excludes deadlines and limits, whose error is sent. */
  get leaving(): AbortSignal {
    if (!this.#leaving) {
      this.#leaving = new AbortController();
      if (this.isAbandoned) this.#leaving.abort(left);
    }
    return this.#leaving.signal;
  }

  /** As `signal.aborted`. */
  get isAborted(): boolean {
    return this.#reason !== undefined;
  }

  /** Whether the answer is no longer read: the operation was aborted without a reason. */
  get isAbandoned(): boolean {
    return this.#reason === left;
  }

  /** As `signal.throwIfAborted()`. @throws the reason of the abort */
  throwIfAborted(): void {
    if (this.isAborted) throw this.#reason;
  }

  /** The context for the calls of the operation. */
  get scope(): CallScope {
    const { requestId, region } = this.request;
    const signal = (): AbortSignal => this.signal;
    return {
      callLog: this.callLog,
      get signal() {
        return signal();
      },
      deadline: this.#deadline,
      budget: this.budget,
      requestId,
      region,
      scheduleBatch: this.#scheduleBatch,
      takeTurn: this.#nextTurn,
      reportDamage: (error) => this.damages.push(error),
    };
  }

  /**
   * Sets the deadline of the operation.
   *
   * @param ms milliseconds from now
   * @param reason creates the error for the caller
   */
  expireAfter(ms: number, reason: () => Error): void {
    clearTimeout(this.#timer);
    // The client may have left while the operation waited for its turn.
    if (this.ended) return;
    this.#deadline = performance.now() + ms;
    if (ms <= maxTimerDelay) this.#timer = setTimeout(() => this.abort(reason()), ms);
  }

  /**
   * Aborts the operation: its calls are aborted, and its pollers stop.
   *
   * @param reason the error for the caller; undefined if nobody reads the answer
   */
  abort(reason?: Error): void {
    clearTimeout(this.#timer);
    if (this.isAborted) return;
    this.#reason = reason ?? left;
    this.#abort?.abort(this.#reason);
    if (this.isAbandoned) this.#leaving?.abort(left);
  }

  /**
   * Counts objects of the answer.
   *
   * @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`, which ends the operation
   * @throws the signal's reason if the operation has ended
   */
  countObjects(count: number): void {
    this.throwIfAborted();
    this.#count('addObjects', count);
  }

  /**
   * Counts bytes of the answer.
   *
   * @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`, which ends the operation
   */
  countBytes(count: number): void {
    this.#count('addBytes', count);
  }

  /**
   * Creates the operation of one event of a stream, with limits and a signal of its own. The calls have the request ID of
   * the stream, and are recorded in its call log.
   */
  forEvent(): Operation {
    const event = new Operation(this.request, this.limits, this.callLog);
    const { kind, name, cost, token } = this;
    return Object.assign(event, { kind, name, cost, token });
  }

  /** Begins the wait for the next event of a stream, for which the budget of calls is renewed. */
  beginEvent(): void {
    this.budget.renew();
  }

  /**
   * Waits until the query fits into the limit of its caller's running queries.
   *
   * @throws CinderError `RATE_LIMITED`
   * @throws the signal's reason if the operation ends during the wait
   */
  async awaitRoom(rooms: Rooms, token: Token): Promise<void> {
    const user = userOf(token);
    if (this.kind !== OperationTypeNode.SUBSCRIPTION) this.#largeAnswers = { room: rooms.largeAnswers, user };
    if (this.kind === OperationTypeNode.QUERY) await this.#enter(rooms.queries, user, this.cost?.objects ?? 1);
  }

  /**
   * Waits until a large answer fits into the limit of its caller's large answers. The place is kept until the client
   * has read the answer.
   *
   * @throws as `awaitRoom`
   */
  async awaitRoomForLargeAnswer(): Promise<void> {
    const large = this.#largeAnswers;
    this.#largeAnswers = undefined;
    if (large) await this.#enter(large.room, large.user, 1);
  }

  async #enter(room: RunningCost, user: string, cost: number): Promise<void> {
    this.throwIfAborted();
    this.waitsForRoom = true;
    const leave = await room.enter(user, cost, () => this.signal).finally(() => (this.waitsForRoom = false));
    if (this.ended) leave();
    else this.#leaveRooms.push(leave);
  }

  /**
   * Ends the operation, for any reason.
   *
   * @returns whether the operation had not ended before
   */
  end(): boolean {
    if (this.ended) return false;
    this.ended = true;
    this.abort();
    for (const leave of this.#leaveRooms.splice(0)) leave();
    return true;
  }

  /** Waits for the caller's turn on the event loop. The operation may end during the wait. */
  async takeTurn(): Promise<void> {
    this.#waiting++;
    await this.#nextTurn();
    this.#waiting--;
    if (this.#waiting === 0) for (const load of this.#heldBack.splice(0)) this.#scheduleBatch(load);
  }

  /** As `takeTurn`, for work that no batch of loads waits for. */
  readonly #nextTurn = (): Promise<void> => turns.wait(this.token ? userOf(this.token) : this.request.requestId);

  /** Starts a batch of loads when no list waits for a turn: the next items of a list may add loads. */
  readonly #scheduleBatch = (load: () => void): void => {
    afterMicrotasks(() => {
      if (this.#waiting === 0) load();
      else this.#heldBack.push(load);
    });
  };

  #count(add: 'addObjects' | 'addBytes', count: number): void {
    try {
      this.#size[add](count);
    } catch (error) {
      this.abort(error as Error);
      throw error;
    }
  }
}
