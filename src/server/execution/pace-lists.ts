import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { ServerContext } from '../context.ts';
import type { Operation } from '../operation.ts';
import { turns } from './turns.ts';

type Resolver = GraphQLFieldResolver<unknown, Partial<ServerContext>>;

/** Items of a list from which on it is completed item by item. Shorter ones are so only if the event loop is due to turn. */
const longList = 100;

/**
 * The same schema, with resolvers that count each object of an answer, stop once its operation has ended, and let the
 * event loop turn while lists are completed: the executor awaits each item of a list that is asynchronous.
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
    const value = resolve(source, args, context, info);
    const { operation } = context;
    if (!operation) return value;
    return value instanceof Promise ? value.then((settled) => produce(settled, operation)) : produce(value, operation);
  };
}

function produceObject(value: unknown, operation: Operation): unknown {
  if (value != null) operation.countObjects(1);
  return value;
}

function produceList(value: unknown, operation: Operation): unknown {
  if (!Array.isArray(value)) return value;
  operation.countObjects(value.length);
  return value.length < longList && !turns.isDue ? value : new PacedList(value, operation);
}

/** A list whose items wait for the operation's turn while the event loop is due to turn. */
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

  #take(): IteratorResult<unknown, undefined> {
    this.#operation.signal.throwIfAborted();
    if (this.#next >= this.#items.length) return { done: true, value: undefined };
    return { done: false, value: this.#items[this.#next++] };
  }
}
