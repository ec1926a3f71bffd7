/** The prototype of the objects of answers, which inherit nothing: every name is allowed as a key. */
const prototype: object = Object.freeze(Object.create(null) as object);

/** An object of an answer. The constructor makes V8 keep its fields in a fast form, unlike `Object.create(null)`. */
export const ResultObject = function () {
  // The fields are added by the executor.
} as unknown as new () => Record<string, unknown>;
ResultObject.prototype = prototype;

/** Whether a value is an object of an answer, and not the value of a scalar. */
export function isResultObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === prototype;
}
