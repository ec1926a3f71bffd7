import { getArgumentValues } from '@graphql-tools/utils';
import {
  locatedError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Operation } from '../operation.ts';
import { itemsOf, runtimeTypeOf, serializeLeaf } from './complete.ts';
import { isDetached, makeNull, pathOf, type Container, type Place } from './place.ts';
import type { FieldPlan, OperationPlan, SelectionPlan, TypePlan, Variables } from './plan.ts';
import { ResolveInfo } from './resolve-info.ts';
import { turns } from './turns.ts';

type Arguments = Record<string, unknown>;

/**
 * One execution of an operation.
 *
 * Each value is written to its place in the answer when it is known, so that objects and lists need no promises. Objects
 * have their keys in the order of the document, whichever value is known first.
 *
 * The work waits for a turn of the event loop when one is due. A query that has ended was answered already, so its work
 * stops without errors: thousands of errors would block the event loop.
 */
export class Execution {
  readonly #plan: OperationPlan;
  readonly #variables: Variables;
  readonly #context: { operation: Operation };
  readonly #operation: Operation;
  readonly #isQuery: boolean;
  readonly #errors: GraphQLError[] = [];
  /** By the index of a field. The same for all objects, and made when they are first used. */
  readonly #arguments: (Arguments | undefined)[] = [];
  readonly #infos: (GraphQLResolveInfo | undefined)[] = [];
  #rootValue: unknown;
  #isRootNull = false;
  /** The number of promises and turns that the answer waits for. */
  #pending = 0;
  #onIdle: (() => void) | undefined;

  constructor(plan: OperationPlan, variables: Variables, context: { operation: Operation }) {
    this.#plan = plan;
    this.#variables = variables;
    this.#context = context;
    this.#operation = context.operation;
    this.#isQuery = plan.operation.operation === OperationTypeNode.QUERY;
  }

  /**
   * Executes the operation.
   *
   * @param rootValue the source of the root fields: the event of a subscription
   * @returns the answer. If the operation is a query that has ended, the promise may never settle.
   */
  run(rootValue: unknown): ExecutionResult | Promise<ExecutionResult> {
    this.#rootValue = rootValue;
    const data = new this.#plan.root.ResultObject();
    if (this.#plan.operation.operation === OperationTypeNode.MUTATION) return this.#serially(data);
    for (const field of this.#plan.root.fields) if (!this.#field(field, rootValue, data, undefined)) break;
    return this.#pending === 0 ? this.#result(data) : this.#idle().then(() => this.#result(data));
  }

  async #serially(data: Container): Promise<ExecutionResult> {
    for (const field of this.#plan.root.fields) {
      this.#field(field, this.#rootValue, data, undefined);
      await this.#idle();
      if (this.#isRootNull) break;
    }
    return this.#result(data);
  }

  #result(data: Container): ExecutionResult {
    const result = { data: this.#isRootNull ? null : data };
    return this.#errors.length > 0 ? { errors: this.#errors, ...result } : result;
  }

  async #idle(): Promise<void> {
    if (this.#pending > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
  }

  /** Whether nobody waits for the answer any more. */
  get #isOver(): boolean {
    return this.#isQuery && this.#operation.isAborted;
  }

  /** Executes the fields of an object. @returns whether the object is still part of the answer */
  #fields(selection: SelectionPlan, source: unknown, object: Container, place: Place): boolean {
    for (const field of selection.fields) if (!this.#field(field, source, object, place)) return false;
    return true;
  }

  /** Executes a field. @returns whether the object is still part of the answer */
  #field(field: FieldPlan, source: unknown, object: Container, parent: Place | undefined): boolean {
    const { key, type, isTypeName } = field;
    if (isTypeName) {
      object[key] = field.parent.name;
      return true;
    }
    let value: unknown;
    try {
      value = field.resolve(source, this.#argumentsOf(field), this.#context, this.#infoOf(field));
    } catch (error) {
      return this.#fail(error, field, placeOf(type, object, key, parent));
    }
    return this.#value(field, type, value, object, key, parent);
  }

  /** Completes a value, or the value of a promise. @returns whether the object or the list is still part of the answer */
  #value(
    field: FieldPlan,
    type: TypePlan,
    value: unknown,
    container: Container,
    key: string | number,
    parent: Place | undefined,
  ): boolean {
    if (!(value instanceof Promise)) return this.#complete(field, type, value, container, key, parent);
    // The key takes its place in the order of the document.
    container[key] = undefined;
    this.#completeLater(field, type, value, container, key, parent);
    return true;
  }

  // A function of its own, because V8 allocates memory for a closure whenever the function around it is called.
  #completeLater(
    field: FieldPlan,
    type: TypePlan,
    value: Promise<unknown>,
    container: Container,
    key: string | number,
    parent: Place | undefined,
  ): void {
    this.#await(value, field, placeOf(type, container, key, parent), (settled) => {
      if (!isDetached(parent)) this.#complete(field, type, settled, container, key, parent);
    });
  }

  /** As `#value`, for a value that is known. */
  #complete(
    field: FieldPlan,
    type: TypePlan,
    value: unknown,
    container: Container,
    key: string | number,
    parent: Place | undefined,
  ): boolean {
    try {
      if (value instanceof Error) throw value;
      if (value === null || value === undefined) {
        if (type.isNonNull) throw nullError(field);
        container[key] = null;
        return true;
      }
      if (type.kind === 'leaf') {
        container[key] = serializeLeaf(type.type, value);
        return true;
      }
      if (this.#isOver) return false;
      const place = placeOf(type, container, key, parent);
      const isPart =
        type.kind === 'list' ? this.#list(field, type.item, value, place) : this.#object(field, type, value, place);
      return isPart || !type.isNonNull;
    } catch (error) {
      return this.#fail(error, field, placeOf(type, container, key, parent));
    }
  }

  #list(field: FieldPlan, type: TypePlan, value: unknown, place: Place): boolean {
    const items = itemsOf(value, field);
    if (type.kind !== 'leaf') this.#operation.countObjects(items.length);
    const list: unknown[] = [];
    place.container[place.key] = list;
    return this.#items(field, type, items, list, place);
  }

  /** Completes the remaining items of a list. @returns whether the list is still part of the answer */
  #items(field: FieldPlan, type: TypePlan, items: readonly unknown[], list: unknown[], place: Place): boolean {
    while (list.length < items.length) {
      const at = list.length;
      if (type.kind !== 'leaf' && turns.isDue) {
        ignoreRejections(items, at);
        this.#itemsLater(field, type, items, list, place);
        return true;
      }
      list.push(null);
      if (this.#value(field, type, items[at], list as unknown as Container, at, place)) continue;
      ignoreRejections(items, at + 1);
      return false;
    }
    return true;
  }

  #itemsLater(field: FieldPlan, type: TypePlan, items: readonly unknown[], list: unknown[], place: Place): void {
    this.#takeTurn(field, place, () => this.#items(field, type, items, list, place));
  }

  #object(field: FieldPlan, type: TypePlan & { kind: 'object' | 'abstract' }, value: unknown, place: Place): boolean {
    const { container, key } = place;
    // Those in lists are counted with their list, which has also waited for a turn.
    const isSingle = typeof key === 'string';
    if (isSingle) this.#operation.countObjects(1);
    const runtimeType =
      type.kind === 'object' ? type.type : runtimeTypeOf(type.type, value, this.#context, this.#infoOf(field));
    const selection = this.#plan.below(field, runtimeType);
    const object = new selection.ResultObject();
    container[key] = object;
    if (!isSingle || !turns.isDue) return this.#fields(selection, value, object, place);
    // Thousands of parents can load an object each, which arrive together.
    this.#fieldsLater(field, selection, value, object, place);
    return true;
  }

  #fieldsLater(field: FieldPlan, selection: SelectionPlan, source: unknown, object: Container, place: Place): void {
    this.#takeTurn(field, place, () => this.#fields(selection, source, object, place));
  }

  #takeTurn(field: FieldPlan, place: Place, next: () => unknown): void {
    this.#await(this.#operation.takeTurn(), field, place, () => {
      this.#operation.throwIfAborted();
      if (!isDetached(place)) next();
    });
  }

  /** Continues when a promise has settled. A rejection, and an error of `next`, is an error at the place. */
  #await(promise: Promise<unknown>, field: FieldPlan, place: Place, next: (value: unknown) => void): void {
    this.#pending++;
    promise.then(
      (value) => this.#continue(value, field, place, next),
      (error: unknown) => this.#continue(error, field, place, rethrow),
    );
  }

  #continue(value: unknown, field: FieldPlan, place: Place, next: (value: unknown) => void): void {
    if (this.#isOver) return;
    try {
      next(value);
    } catch (error) {
      this.#fail(error, field, place);
    }
    if (--this.#pending === 0) this.#onIdle?.();
  }

  /** Adds an error, and makes its value null. @returns whether the object or the list is still part of the answer */
  #fail(error: unknown, field: FieldPlan, place: Place): boolean {
    if (isDetached(place) || this.#isRootNull) return false;
    this.#errors.push(locatedError(error, field.nodes, pathOf(place)));
    if (!makeNull(place)) this.#isRootNull = true;
    return !place.isNonNull;
  }

  /** @throws GraphQLError for an invalid argument */
  #argumentsOf(field: FieldPlan): Arguments {
    return (this.#arguments[field.index] ??= getArgumentValues(field.field, field.node, this.#variables.coerced));
  }

  #infoOf(field: FieldPlan): GraphQLResolveInfo {
    return (this.#infos[field.index] ??= new ResolveInfo(field, this.#plan, this.#variables, this.#rootValue));
  }
}

function placeOf(
  { isNonNull }: TypePlan,
  container: Container,
  key: string | number,
  parent: Place | undefined,
): Place {
  return { parent, container, key, isNonNull, isNull: false };
}

function nullError({ parent, field }: FieldPlan): Error {
  return new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`);
}

/** The items may be completed later or never. A rejection would end the process. */
function ignoreRejections(items: readonly unknown[], from: number): void {
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item instanceof Promise) item.catch(() => undefined);
  }
}

function rethrow(error: unknown): never {
  throw error;
}
