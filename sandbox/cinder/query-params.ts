import { badRequest } from './fault.ts';

/** The query of a request, with the habits of webob's multi-value dictionary. */
export class QueryParams {
  #entries: [string, string][];

  constructor(entries: Iterable<[string, string]>) {
    this.#entries = [...entries];
  }

  copy(): QueryParams {
    return new QueryParams(this.#entries);
  }

  has(key: string): boolean {
    return this.#entries.some(([name]) => name === key);
  }

  /** The last value: what Cinder sees where a parameter is repeated. */
  get(key: string): string | undefined {
    return this.#entries.findLast(([name]) => name === key)?.[1];
  }

  /** Removes the first value and returns it; a repeated parameter stays behind. */
  take(key: string): string | undefined {
    const at = this.#entries.findIndex(([name]) => name === key);
    return at < 0 ? undefined : this.#entries.splice(at, 1)[0]?.[1];
  }

  /** Replaces every value of a parameter; the new one comes last. */
  set(key: string, value: string): void {
    this.delete(key);
    this.#entries.push([key, value]);
  }

  delete(key: string): void {
    this.#entries = this.#entries.filter(([name]) => name !== key);
  }

  keys(): string[] {
    return [...new Set(this.names())];
  }

  /** The names of all parameters, repeated ones repeatedly. */
  names(): string[] {
    return this.#entries.map(([name]) => name);
  }

  /** As a record; the last value of a repeated parameter wins. */
  toRecord(): Record<string, string> {
    return Object.fromEntries(this.#entries);
  }

  /**
   * As a record, for the lists that hand the whole query to SQLAlchemy as keyword arguments.
   * @throws Fault 400 where a parameter is repeated
   */
  toKeywords(): Record<string, string> {
    if (this.keys().length < this.#entries.length) throw badRequest();
    return this.toRecord();
  }

  /** Encoded as Python's urlencode does. */
  toString(): string {
    return this.#entries.map(([key, value]) => `${quotePlus(key)}=${quotePlus(value)}`).join('&');
  }
}

function quotePlus(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
