import { setMaxListeners } from 'node:events';
import { OperationTypeNode } from 'graphql';
import type { CallScope } from '../cinder/endpoint.ts';
import type { CinderError } from '../cinder/errors.ts';
import { userOf, type Token } from '../cinder/identity/token.ts';
import { CallBudget } from '../cinder/transport/budget.ts';
import { Ledger } from '../cinder/transport/ledger.ts';
import { AnswerSize } from './execution/answer-size.ts';
import type { FieldOrder } from './execution/field-order.ts';
import { afterMicrotasks, turns } from './execution/turns.ts';
import { defaultExecutionLimits, type ExecutionLimits } from './execution/limits.ts';
import type { Cost } from './limits/operation-cost.ts';
import type { Rooms, RunningCost } from './limits/running-cost.ts';

/** How an operation came, and what its caller asked to know. */
export interface OperationRequest {
  transport: 'http' | 'websocket';
  requestId: string;
  /** Whether its answers report what they cost. */
  reports: boolean;
  /** Whether its answers report what was judged before it ran: `extensions.cost`. */
  reportsCost?: boolean;
  /** The region that its caller asks for, as given. */
  region?: string | undefined;
  /** The address that it came from: the last proxy's, if there is one. */
  address?: string | undefined;
}

/** setTimeout takes no more, in milliseconds: 24 days, after which nobody waits. */
const longestTimer = 2 ** 31 - 1;

/** One operation on its way through the gateway, over whichever transport it came. */
export class Operation {
  readonly ledger = new Ledger();
  readonly budget: CallBudget;
  readonly #size: AnswerSize;
  /** Errors of damaged rows, which lists have left out: the next answer tells them. */
  readonly damages: CinderError[] = [];
  /** Codes of the errors that were answered. */
  readonly codes = new Set<string>();
  readonly started = performance.now();
  kind: OperationTypeNode | undefined;
  /** What its answer could hold, once that was judged. */
  cost: Cost | undefined;
  name: string | undefined;
  /** Whether it is a stream that ended because its token is no good any more. */
  lostToken = false;
  /** Whether it waits until other queries of its caller have ended. */
  waitsForRoom = false;
  /** Whether its client, over WebSocket, has completed it. */
  completed = false;
  /** Whether its end was seen to: it has one, whichever way it comes. */
  ended = false;
  /** The order of the fields in its answers; undefined until it is executed. For data only: wrong variables have none. */
  fieldOrder: (() => FieldOrder) | undefined;
  /** Why nothing but introspection is served: the caller is not known. */
  refusal: CinderError | undefined;
  /** Of the HTTP answer, where one was begun. */
  status: number | undefined;
  /** Whose it is, once that is known. */
  token: Token | undefined;
  /** Where a large answer waits, and whose it is; undefined before that is known, and once it has waited. */
  #largeAnswers: { room: RunningCost; user: string } | undefined;
  readonly #leaveRooms: (() => void)[] = [];
  readonly #abort = new AbortController();
  /** Lists that wait for a turn, and batches of loads that wait for these. */
  #waiting = 0;
  readonly #heldBack: (() => void)[] = [];
  readonly #leaving = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #deadline: number | undefined;

  constructor(readonly request: OperationRequest, limits: Pick<ExecutionLimits, 'maxCalls' | 'maxObjects' | 'maxAnswer'> = defaultExecutionLimits) {
    this.budget = new CallBudget(limits.maxCalls);
    this.#size = new AnswerSize(limits);
    // Every call to Cinder listens to it: many are no leak.
    setMaxListeners(0, this.#abort.signal);
  }

  /** Fires when nobody waits for the operation any more: its client left, its time is up, or it is over. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Fires when nobody reads the answer any more: like `signal`, but not at a deadline or a limit, whose error is answered. */
  get leaving(): AbortSignal {
    return this.#leaving.signal;
  }

  /** Whether nobody reads the answer any more, whatever it is: it was given up with no reason to tell. */
  get isMoot(): boolean {
    return this.signal.aborted && this.signal.reason instanceof DOMException;
  }

  /** What it lends to the calls that are made for it. */
  get scope(): CallScope {
    const { requestId, region } = this.request;
    return { ledger: this.ledger, signal: this.signal, deadline: this.#deadline, budget: this.budget, requestId, region, scheduleBatch: this.#scheduleBatch, reportDamage: (error) => this.damages.push(error) };
  }

  /** Gives it up after so many milliseconds; `reason` makes what its caller then reads. */
  expireAfter(ms: number, reason: () => Error): void {
    clearTimeout(this.#timer);
    this.#deadline = performance.now() + ms;
    if (ms <= longestTimer) this.#timer = setTimeout(() => this.abort(reason()), ms);
  }

  /** Gives it up: its calls are aborted, its pollers stop. */
  abort(reason?: Error): void {
    clearTimeout(this.#timer);
    this.#abort.abort(reason);
    if (this.isMoot) this.#leaving.abort(this.signal.reason);
  }

  /**
   * Counts objects of the answer.
   *
   * @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`, which ends the operation; the signal's reason if it has ended already
   */
  countObjects(count: number): void {
    this.signal.throwIfAborted();
    this.#count(() => this.#size.addObjects(count));
  }

  /** Counts bytes of the answer. @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`, which ends the operation */
  countBytes(count: number): void {
    this.#count(() => this.#size.addBytes(count));
  }

  /** Begins another event of a stream: it may cost what an operation may. */
  beginEvent(): void {
    this.budget.renew();
    this.#size.renew();
  }

  /**
   * Waits until there is room for what a query could return, beside the other queries of its caller.
   *
   * @throws CinderError `RATE_LIMITED`; the signal's reason if it ends meanwhile
   */
  async awaitRoom(rooms: Rooms, token: Token): Promise<void> {
    const user = userOf(token);
    if (this.kind !== OperationTypeNode.SUBSCRIPTION) this.#largeAnswers = { room: rooms.largeAnswers, user };
    if (this.kind === OperationTypeNode.QUERY) await this.#enter(rooms.queries, user, this.cost?.objects ?? 1);
  }

  /**
   * Waits until there is room for an answer that turns out to be large, beside the other large answers of its caller. It
   * is kept until the client has read it.
   *
   * @throws as `awaitRoom`
   */
  async awaitRoomForLargeAnswer(): Promise<void> {
    const large = this.#largeAnswers;
    this.#largeAnswers = undefined;
    if (large) await this.#enter(large.room, large.user, 1);
  }

  async #enter(room: RunningCost, user: string, cost: number): Promise<void> {
    this.waitsForRoom = true;
    const leave = await room.enter(user, cost, this.signal).finally(() => (this.waitsForRoom = false));
    if (this.ended) leave();
    else this.#leaveRooms.push(leave);
  }

  /** Ends it, whichever way it went. @returns whether it had not ended before */
  end(): boolean {
    if (this.ended) return false;
    this.ended = true;
    this.abort();
    for (const leave of this.#leaveRooms.splice(0)) leave();
    return true;
  }

  /** Waits for the caller's turn on the event loop. The operation may have ended meanwhile. */
  async takeTurn(): Promise<void> {
    this.#waiting++;
    await turns.wait(this.token ? userOf(this.token) : this.request.requestId);
    this.#waiting--;
    if (this.#waiting === 0) for (const load of this.#heldBack.splice(0)) this.#scheduleBatch(load);
  }

  /** Begins a batch of loads once no list waits for a turn: its further items may load more. */
  readonly #scheduleBatch = (load: () => void): void => {
    afterMicrotasks(() => {
      if (this.#waiting === 0) load();
      else this.#heldBack.push(load);
    });
  };

  #count(add: () => void): void {
    try {
      add();
    } catch (error) {
      this.abort(error as Error);
      throw error;
    }
  }
}
