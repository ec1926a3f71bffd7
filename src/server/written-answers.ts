import { randomUUID } from 'node:crypto';

/** Characters of what stands for a text, with its quotes and the brace that closes the message. */
const endLength = 39;

/**
 * Takes answers that are JSON text already through graphql-ws, which knows only objects and would write each answer once
 * more, all of it at a stretch: an object stands for the text, and its name for the object in the message.
 */
export class WrittenAnswers {
  readonly #texts = new Map<string, string>();

  /** The payload that stands for a text. */
  standIn(text: string): { toJSON(): string } {
    const name = randomUUID();
    this.#texts.set(name, text);
    return { toJSON: () => name };
  }

  /** A message of graphql-ws, whose payload comes last, with the text in the place of what stands for it. */
  fill(message: string): string {
    const name = message.slice(1 - endLength, -2);
    const text = this.#texts.get(name);
    if (text === undefined) return message;
    this.#texts.delete(name);
    return `${message.slice(0, -endLength)}${text}}`;
  }
}
