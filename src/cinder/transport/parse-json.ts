import { endOfString } from '../json-string.ts';

export interface ParseOptions {
  /**
   * The length from which a text is parsed in pieces, in characters. `JSON.parse` takes about 25 ms for the default, 4
   * MiB.
   */
  long?: number;
  /** The minimum length of a piece, in characters. Defaults to 256 KiB. */
  piece?: number;
}

/**
 * Parses JSON, as `JSON.parse` does.
 *
 * The lists in a long object are parsed in pieces, with a turn of the event loop between two pieces. Long responses of
 * Cinder are objects with lists.
 *
 * @param takeTurn waits for a turn of the caller
 * @throws SyntaxError if the text is not JSON
 */
export async function parseJson(
  text: string,
  takeTurn: () => Promise<void>,
  { long = 4 * 1024 * 1024, piece = 256 * 1024 }: ParseOptions = {},
): Promise<unknown> {
  if (text.length < long || !/^\s*\{/.test(text)) return JSON.parse(text) as unknown;
  const parsing = new ObjectParser(text, piece).parse();
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value;
    await takeTurn();
  }
}

/** Parses an object with long lists. Finds only the boundaries of items, and leaves the rest to `JSON.parse`. */
class ObjectParser {
  readonly #text: string;
  readonly #pieceLength: number;
  #at = 0;

  constructor(text: string, pieceLength: number) {
    this.#text = text;
    this.#pieceLength = pieceLength;
  }

  *parse(): Generator<undefined, Record<string, unknown>, void> {
    const members: [string, unknown][] = [];
    this.#take('{');
    if (this.#next() === '}') this.#at++;
    else {
      for (let separator = ','; separator === ','; separator = this.#take(',', '}')) {
        const name = JSON.parse(this.#string()) as string;
        this.#take(':');
        members.push([name, this.#next() === '[' ? yield* this.#list() : JSON.parse(this.#value())]);
      }
    }
    if (this.#next() !== undefined) throw this.#unexpected();
    return Object.fromEntries(members);
  }

  *#list(): Generator<undefined, unknown[], void> {
    const items: unknown[] = [];
    const open = this.#at++;
    let start = this.#at;
    for (;;) {
      const end = this.#endOfValue(start + this.#pieceLength);
      const isLast = this.#text[end] !== ',';
      const piece = JSON.parse(`[${this.#text.slice(start, end)}]`) as unknown[];
      // Only the whole list can be empty. Otherwise, an item is missing next to a comma.
      if (piece.length === 0 && !(isLast && start === open + 1)) throw this.#unexpected();
      for (const item of piece) items.push(item);
      this.#at = start = end + 1;
      if (isLast) {
        if (this.#text[end] !== ']') throw this.#unexpected();
        return items;
      }
      yield;
    }
  }

  /** The text of the value of a member. */
  #value(): string {
    const start = this.#at;
    this.#at = this.#endOfValue(start);
    return this.#text.slice(start, this.#at);
  }

  /**
   * Finds the end of one or several values: a closing bracket of the parent, or the next comma.
   *
   * @param from the index from which a comma ends the values
   */
  #endOfValue(from: number): number {
    const marks = /["[\]{},]/g;
    marks.lastIndex = this.#at;
    for (let depth = 0, found = marks.exec(this.#text); found; found = marks.exec(this.#text)) {
      const [mark] = found;
      if (mark === '"') marks.lastIndex = this.#endOfString(found.index);
      else if (mark === '[' || mark === '{') depth++;
      else if (mark === ',' ? depth === 0 && found.index >= from : depth-- === 0) return found.index;
    }
    throw this.#unexpected();
  }

  #string(): string {
    if (this.#next() !== '"') throw this.#unexpected();
    const start = this.#at;
    this.#at = this.#endOfString(start);
    return this.#text.slice(start, this.#at);
  }

  /** The index after the closing quote of a string. */
  #endOfString(open: number): number {
    const close = endOfString(this.#text, open);
    if (close !== -1) return close + 1;
    throw this.#unexpected();
  }

  /** The next character that is not whitespace, without consuming it. */
  #next(): string | undefined {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#text[this.#at];
  }

  #take(...wanted: readonly string[]): string {
    const found = this.#next();
    if (found === undefined || !wanted.includes(found)) throw this.#unexpected();
    this.#at++;
    return found;
  }

  #unexpected(): SyntaxError {
    return new SyntaxError(
      this.#at < this.#text.length ? `Unexpected text at position ${this.#at}` : 'Unexpected end of the text',
    );
  }
}
