import { createHash } from 'node:crypto';
import { print, type DocumentNode } from 'graphql';
import type { Answering } from '../answer.ts';
import type { EventArgs, Subscriber } from './event-execution.ts';
import { SubscriberGroup } from './subscriber-group.ts';

/** The groups of subscribers with the same token and equal operations, while they have subscribers. */
export class SubscriberGroups {
  readonly #groups = new Map<string, SubscriberGroup>();
  readonly #answering: Answering;

  constructor(answering: Answering) {
    this.#answering = answering;
  }

  /**
   * Adds a subscriber to the group of its equals, until its operation ends. An operation that reports its calls is equal
   * to no other one.
   */
  join(subscriber: Subscriber, args: EventArgs): SubscriberGroup {
    const { request, signal } = subscriber.operation;
    if (request.reports) return new SubscriberGroup(args, this.#answering);
    const key = groupKey(subscriber, args);
    const group = this.#groups.get(key) ?? new SubscriberGroup(args, this.#answering);
    this.#groups.set(key, group);
    group.size++;
    signal.addEventListener(
      'abort',
      () => {
        if (--group.size === 0) this.#groups.delete(key);
      },
      { once: true },
    );
    return group;
  }
}

/** The key of everything that determines the answers to a subscriber's events. Nothing is shared between tokens. */
function groupKey({ operation, client }: Subscriber, { document, operationName, variableValues }: EventArgs): string {
  const { region, reportsCost } = operation.request;
  const parts = [client.token.hash, region, reportsCost, textOf(document), operationName, variableValues];
  return createHash('sha256').update(canonicalJson(parts)).digest('base64');
}

function textOf(document: DocumentNode): string {
  return document.loc?.source.body ?? print(document);
}

/** JSON with sorted keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
