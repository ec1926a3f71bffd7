import { pythonStr } from './repr.ts';

/** A value of a Python literal: lists, tuples and sets become arrays, dicts become records. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

const NAMES = new Map<string, Literal>([
  ['True', true],
  ['False', false],
  ['None', null],
]);
const CLOSING: Record<string, string> = { '[': ']', '(': ')', '{': '}' };

/**
 * Reads a Python literal, such as `['a', 'b']`, `{"k": "v"}` or `3`, like Cinder (ast.literal_eval) for filters of lists.
 *
 * @returns the value, or the text itself if it is not a literal
 */
export function literalOrText(text: string): Literal {
  try {
    return new LiteralReader(text).read();
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Literal {
    const items = this.#items('');
    this.#expect('');
    const [only] = items.values;
    return only !== undefined && !items.comma ? only : items.values;
  }

  #peek(): string {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.charAt(this.#at);
  }

  #expect(character: string): void {
    if (this.#peek() !== character) throw new SyntaxError(`expected '${character}'`);
    this.#at += 1;
  }

  #items(end: string): { values: Literal[]; comma: boolean } {
    const values: Literal[] = [];
    let comma = false;
    while (this.#peek() !== end) {
      values.push(this.#value());
      if (this.#peek() === end) break;
      this.#expect(',');
      comma = true;
    }
    if (end === '' && values.length === 0) throw new SyntaxError('nothing there');
    return { values, comma };
  }

  #value(): Literal {
    const first = this.#peek();
    const close = CLOSING[first];
    if (first === '{' && this.#isDict()) return this.#dict();
    if (close !== undefined) return this.#sequence(first, close);
    if (first === "'" || first === '"') return this.#string();
    return this.#word();
  }

  #sequence(open: string, close: string): Literal {
    this.#at += 1;
    const { values, comma } = this.#items(close);
    this.#expect(close);
    const [only] = values;
    return open === '(' && only !== undefined && !comma ? only : values;
  }

  #isDict(): boolean {
    const start = this.#at;
    this.#at += 1;
    const empty = this.#peek() === '}';
    if (!empty) this.#value();
    const dict = empty || this.#peek() === ':';
    this.#at = start;
    return dict;
  }

  #dict(): Literal {
    const entries: [string, Literal][] = [];
    this.#at += 1;
    while (this.#peek() !== '}') {
      const key = pythonStr(this.#value());
      this.#expect(':');
      entries.push([key, this.#value()]);
      if (this.#peek() !== '}') this.#expect(',');
    }
    this.#at += 1;
    return Object.fromEntries(entries);
  }

  #string(): string {
    const quoted = /^(['"])((?:\\.|(?!\1)[^\\\n])*)\1/s.exec(this.#text.slice(this.#at));
    if (!quoted) throw new SyntaxError('unterminated string');
    this.#at += quoted[0].length;
    return (quoted[2] ?? '').replace(/\\(.)/gs, (_, character: string) =>
      character === 'n' ? '\n' : character === 't' ? '\t' : character,
    );
  }

  #word(): Literal {
    const word = /^[-+\w.]+/.exec(this.#text.slice(this.#at))?.[0] ?? '';
    this.#at += word.length;
    const name = NAMES.get(word);
    if (name !== undefined) return name;
    if (/^[-+]?(0|[1-9]\d*)$/.test(word) || /^[-+]?(\d+\.\d*|\.\d+)(e[-+]?\d+)?$/i.test(word)) return Number(word);
    throw new SyntaxError(`no literal: ${word}`);
  }
}
