import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A block of equal requests. */
export interface Block {
  origin: string;
  token: string;
  /** The JSON of a GraphQL request. */
  body: string;
  /** The number of requests at a time. */
  concurrency: number;
  seconds: number;
  /** The maximum number of requests. */
  requests?: number;
}

/** The result of a block. */
export interface Sent {
  requests: number;
  /** The time between the first request and the last answer. */
  milliseconds: number;
}

/** The process that sends requests. */
export class Load {
  readonly #child: ChildProcess = fork(new URL('load-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });

  /** Sends a block. @throws Error if an answer is not that of the first request in length, or has a status other than 200 */
  async send(block: Block): Promise<Sent> {
    const answer = once(this.#child, 'message');
    this.#child.send(block);
    const [result] = (await answer) as [Sent | { error: string }];
    if ('error' in result) throw new Error(result.error);
    return result;
  }

  stop(): void {
    this.#child.kill();
  }
}
