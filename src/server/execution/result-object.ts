/** The prototype of the objects of answers, which inherit nothing: every name is allowed as a key. */
const prototype: object = Object.freeze(Object.create(null) as object);

/** The constructor of the objects of an answer that have the same keys. */
export type ResultObjectConstructor = new () => Record<string, unknown>;

/**
 * Returns a new constructor for objects of an answer that have the same keys. V8 learns their size from the first of
 * them, so that the others are made in one piece. Objects of `Object.create(null)` are slow.
 */
export function resultObjectConstructor(): ResultObjectConstructor {
  const construct = function () {
    // The fields are added by the executor.
  } as unknown as ResultObjectConstructor;
  construct.prototype = prototype;
  return construct;
}

/** The constructor of objects that no selection describes. */
export const ResultObject = resultObjectConstructor();

/** Whether a value is an object of an answer, and not the value of a scalar. */
export function isResultObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === prototype;
}
