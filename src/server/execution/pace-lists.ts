import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  OperationTypeNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { ServerContext } from '../context.ts';
import type { Operation } from '../operation.ts';
import { turns } from './turns.ts';

type Resolver = GraphQLFieldResolver<unknown, Partial<ServerContext>>;

/** Lists of this length are always completed item by item. Shorter ones are only if a turn of the event loop is due. */
const longList = 250;

/**
 * Wraps the resolvers of a schema. A wrapped resolver counts each object of an answer, and stops when its operation has
 * ended. The event loop turns while lists are completed, because the executor awaits each item of an asynchronous list.
 */
export function paceLists(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      if (!isCompositeType(getNamedType(field.type))) return undefined;
      const produce = isListType(getNullableType(field.type)) ? produceList : produceObject;
      return { ...field, resolve: producing((field.resolve ?? defaultFieldResolver) as Resolver, produce) };
    },
  });
}

function producing(resolve: Resolver, produce: (value: unknown, operation: Operation) => unknown): Resolver {
  return (source, args, context, info) => {
    const { operation } = context;
    if (!operation) return resolve(source, args, context, info);
    if (operation.signal.aborted) return ended(operation);
    const value = resolve(source, args, context, info);
    if (!(value instanceof Promise)) return produce(value, operation);
    return value.then(
      (settled) => (operation.signal.aborted ? ended(operation) : produce(settled, operation)),
      async (error: unknown) => {
        if (turns.isDue) await operation.takeTurn();
        // The error of a mutation's running call has more information than the reason of the abort.
        if (operation.signal.aborted && operation.kind !== OperationTypeNode.MUTATION) return ended(operation);
        throw error;
      },
    );
  };
}

/**
 * The value of a field whose operation has ended. A query has been answered already, so its promise never settles:
 * thousands of errors would block the event loop.
 *
 * @throws the reason for which the operation has ended, as the error of each remaining field of a mutation
 */
function ended({ kind, signal }: Operation): Promise<never> {
  if (kind === OperationTypeNode.QUERY) return new Promise(() => undefined);
  throw signal.reason;
}

/** Single objects also wait for a turn, because thousands of parents can load theirs together. */
function produceObject(value: unknown, operation: Operation): unknown {
  if (value == null) return value;
  operation.countObjects(1);
  return turns.isDue ? operation.takeTurn().then(() => (operation.signal.aborted ? ended(operation) : value)) : value;
}

function produceList(value: unknown, operation: Operation): unknown {
  if (!Array.isArray(value)) return value;
  // The executor may handle an item only after its rejection, or never.
  for (const item of value) if (item instanceof Promise) item.catch(() => undefined);
  operation.countObjects(value.length);
  return value.length < longList && !turns.isDue ? value : new PacedList(value, operation);
}

/** A list whose items wait for the operation's turn if a turn of the event loop is due. */
class PacedList implements AsyncIterableIterator<unknown, undefined> {
  readonly #items: readonly unknown[];
  readonly #operation: Operation;
  #next = 0;

  constructor(items: readonly unknown[], operation: Operation) {
    this.#items = items;
    this.#operation = operation;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws the reason for which the operation has ended */
  next(): Promise<IteratorResult<unknown, undefined>> {
    return turns.isDue ? this.#operation.takeTurn().then(() => this.#take()) : Promise.resolve(this.#take());
  }

  #take(): IteratorResult<unknown, undefined> | Promise<never> {
    if (this.#operation.signal.aborted) return ended(this.#operation);
    if (this.#next >= this.#items.length) return { done: true, value: undefined };
    return { done: false, value: this.#items[this.#next++] };
  }
}
