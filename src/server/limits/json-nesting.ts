import { endOfString } from '../../cinder/json-string.ts';
import { refusal } from '../formatted-errors.ts';

/** Arrays and objects that may be nested in each other. The values of any operation need a handful. */
const mostNested = 1000;

/**
 * Whether a text has more than 1,000 arrays and objects nested in each other, if it is JSON. `JSON.parse` takes 10 times as
 * long for nested brackets as for anything else: 0.4 s for 1 MB, in which the process does nothing else.
 */
export function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '{') {
      if (++depth > mostNested) return true;
    } else if (character === ']' || character === '}') depth--;
    else if (character === '"') {
      at = endOfString(text, at);
      // A text that ends in a string has no further brackets.
      if (at === -1) return false;
    }
  }
  return false;
}

/**
 * Parses JSON.
 *
 * @throws GraphQLError `BAD_REQUEST`, HTTP 400, if it is nested more than 1,000 levels deep; SyntaxError if it is no JSON
 */
export function parseJson(text: string): unknown {
  if (nestsTooDeeply(text)) throw refusal(400, 'BAD_REQUEST', `The JSON of a request must be nested at most ${mostNested} levels deep.`);
  return JSON.parse(text) as unknown;
}
