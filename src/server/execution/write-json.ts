/** Takes the next piece of a text. @throws to end the writing */
export type Emit = (piece: string) => void;

/**
 * Writes an answer as `JSON.stringify` does, piece by piece: what holds no list is one piece, as the built-in function is
 * fastest. Stops after each item of a list, so that the caller may do something else before the next.
 */
export function* writeJson(value: unknown, emit: Emit): Generator<undefined, void, void> {
  if (Array.isArray(value)) yield* writeList(value, emit);
  else if (isObject(value) && holdsList(value)) yield* writeObject(value, emit);
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

/** Whether a list with items is somewhere below, other than in a scalar's value: the executor's objects have no prototype. */
function holdsList(object: Readonly<Record<string, unknown>>): boolean {
  for (const name in object) {
    const value = object[name];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) ? value.length > 0 : isObject(value) && holdsList(value)) return true;
  }
  return false;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}
