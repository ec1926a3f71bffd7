import { answerLimitError } from '../limits/limit-error.ts';
import type { ExecutionLimits } from './limits.ts';

const bytesPerMiB = 1024 * 1024;

/** The size of one answer, counted while it is produced. */
export class AnswerSize {
  readonly #maxObjects: number;
  readonly #maxBytes: number;
  #objects = 0;
  #bytes = 0;

  constructor({ maxObjects, maxAnswer }: Pick<ExecutionLimits, 'maxObjects' | 'maxAnswer'>) {
    this.#maxObjects = maxObjects;
    this.#maxBytes = maxAnswer * bytesPerMiB;
  }

  /** @throws GraphQLError `ANSWER_LIMIT_EXCEEDED` */
  addObjects(count: number): void {
    this.#objects += count;
    if (this.#objects > this.#maxObjects) throw answerLimitError('objects', this.#maxObjects);
  }

  /** @throws GraphQLError `ANSWER_LIMIT_EXCEEDED` */
  addBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.#maxBytes) throw answerLimitError('bytes', this.#maxBytes);
  }
}
