import { isResultObject } from './result-object.ts';

/**
 * Receives the next piece of a text.
 *
 * @throws an error to stop the writing
 */
export type Emit = (piece: string) => void;

/**
 * Writes an answer as `JSON.stringify` does, in pieces. A value without lists is one piece, because the built-in
 * function is fastest. Yields after each item of a list, so that the caller can do other work in between.
 */
export function* writeJson(value: unknown, emit: Emit): Generator<undefined, void, void> {
  if (Array.isArray(value)) yield* writeList(value, emit);
  else if (isResultObject(value) && holdsList(value)) yield* writeObject(value, emit);
  else emit(JSON.stringify(value));
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

/** Whether an object contains a list with items, except in the value of a scalar: `isResultObject` knows them. */
function holdsList(object: Readonly<Record<string, unknown>>): boolean {
  for (const name in object) {
    const value = object[name];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) ? value.length > 0 : isResultObject(value) && holdsList(value)) return true;
  }
  return false;
}
