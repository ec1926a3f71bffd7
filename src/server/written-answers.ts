import { randomUUID } from 'node:crypto';

/** The length of a placeholder, with its quotes and the brace that closes the message. */
const endLength = 39;

/**
 * Sends serialized answers through graphql-ws, which accepts only objects and would serialize each answer again. An
 * object is a placeholder for the text, and serializes to a name that is replaced later.
 */
export class WrittenAnswers {
  readonly #texts = new Map<string, string>();

  /** Creates the placeholder of a text. */
  standIn(text: string): { toJSON(): string } {
    const name = randomUUID();
    this.#texts.set(name, text);
    return { toJSON: () => name };
  }

  /**
   * Replaces the placeholder in a message of graphql-ws with its text. The payload is last in the message.
   *
   * @returns the message; unchanged if it has no placeholder
   */
  fill(message: string): string {
    const name = message.slice(1 - endLength, -2);
    const text = this.#texts.get(name);
    if (text === undefined) return message;
    this.#texts.delete(name);
    return `${message.slice(0, -endLength)}${text}}`;
  }
}
