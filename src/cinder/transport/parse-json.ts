import { setImmediate as loopTurn } from 'node:timers/promises';
import { endOfString } from '../json-string.ts';

export interface ParseOptions {
  /** Characters from which on a text is parsed piece by piece. `JSON.parse` takes about 25 ms for the default, 4 MiB. */
  long?: number;
  /** Characters of a piece, at least; 256 KiB by default. */
  piece?: number;
}

/**
 * Parses JSON as `JSON.parse` does. In a long object, the lists of its members are parsed piece by piece, and the event
 * loop turns between two pieces: Cinder's long answers are lists in an object.
 *
 * @throws SyntaxError if the text is no JSON
 */
export async function parseJson(text: string, { long = 4 * 1024 * 1024, piece = 256 * 1024 }: ParseOptions = {}): Promise<unknown> {
  if (text.length < long || !/^\s*\{/.test(text)) return JSON.parse(text) as unknown;
  const parsing = new ObjectParser(text, piece).parse();
  for (;;) {
    const step = parsing.next();
    if (step.done) return step.value;
    await loopTurn();
  }
}

/** Parses an object whose members may be long lists. Where two items part is all that it looks for: the rest is `JSON.parse`'s. */
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
      // Only the whole list may be empty: beside a comma an item is missing.
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

  /** The text of a member's value. */
  #value(): string {
    const start = this.#at;
    this.#at = this.#endOfValue(start);
    return this.#text.slice(start, this.#at);
  }

  /**
   * Where a value ends, or the last one of several: at the bracket that closes what is around it, or at a comma behind it.
   *
   * @param from the index from which on a comma is an end
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

  /** The index behind the quote that closes a string. */
  #endOfString(open: number): number {
    const close = endOfString(this.#text, open);
    if (close !== -1) return close + 1;
    throw this.#unexpected();
  }

  /** The next character that is no blank; it is not taken yet. */
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
    return new SyntaxError(this.#at < this.#text.length ? `Unexpected text at position ${this.#at}` : 'Unexpected end of the text');
  }
}
