import { isResultObject } from './result-object.ts';

/**
 * Receives the next piece of a text.
 *
 * @throws an error to stop the writing
 */
export type Emit = (piece: string) => void;

/** The number of list items of a value that is written at once. */
const fewItems = 1000;

/**
 * Writes an answer as `JSON.stringify` does, in pieces. A value with few list items is one piece, because the built-in
 * function is fastest. Yields after each item of a longer list, so that the caller can do other work in between.
 */
export function* writeJson(value: unknown, emit: Emit): Generator<undefined, void, void> {
  if (itemsIn(value, fewItems) <= fewItems) emit(JSON.stringify(value));
  else if (Array.isArray(value)) yield* writeList(value, emit);
  else yield* writeObject(value as Readonly<Record<string, unknown>>, emit);
}

function* writeList(items: readonly unknown[], emit: Emit): Generator<undefined, void, void> {
  let separator = '[';
  for (const item of items) {
    emit(separator);
    yield* writeJson(item, emit);
    yield;
    separator = ',';
  }
  emit(items.length === 0 ? '[]' : ']');
}

function* writeObject(object: Readonly<Record<string, unknown>>, emit: Emit): Generator<undefined, void, void> {
  let separator = '{';
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    emit(`${separator}${JSON.stringify(name)}:`);
    yield* writeJson(value, emit);
    separator = ',';
  }
  emit(separator === '{' ? '{}' : '}');
}

/** Counts the items of all lists in a value, except in the values of scalars. @param enough a number at which counting may stop */
function itemsIn(value: unknown, enough: number): number {
  let items = 0;
  if (Array.isArray(value)) {
    items = value.length;
    for (let at = 0; at < value.length && items <= enough; at++) items += itemsIn(value[at], enough - items);
  } else if (isResultObject(value)) {
    for (const name in value) {
      const field = value[name];
      if (typeof field === 'object' && field !== null) items += itemsIn(field, enough - items);
      if (items > enough) break;
    }
  }
  return items;
}
