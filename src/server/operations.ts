import { EventEmitter, once } from 'node:events';
import type { Logger } from 'pino';
import { Operation, type OperationRequest } from './operation.ts';
import { defaultExecutionLimits, type ExecutionLimits } from './execution/limits.ts';
import { logOperation } from './operation-log.ts';

/** The running operations. Each is logged when it ends. The process waits for all of them before it ends. */
export class Operations {
  readonly running = new Set<Operation>();
  readonly #changes = new EventEmitter();
  readonly #log: Logger;

  constructor(
    log: Logger,
    readonly limits: ExecutionLimits = defaultExecutionLimits,
  ) {
    // The fields of the lines are fixed, so that no key can be secret. Redaction would take longer than the line itself.
    this.#log = log.child({}, { redact: [] });
  }

  begin(request: OperationRequest): Operation {
    const operation = new Operation(request, this.limits);
    this.running.add(operation);
    return operation;
  }

  /** Ends an operation, for any reason. Repeated calls have no effect. */
  end(operation: Operation): void {
    if (!operation.end()) return;
    // The aborted calls are recorded in the call log first.
    setImmediate(() => {
      logOperation(this.#log, operation);
      this.running.delete(operation);
      this.#changes.emit('end');
    });
  }

  /** Waits until no operation that `counts` is running, or until `signal` aborts. */
  async drained(signal: AbortSignal, counts: (operation: Operation) => boolean = () => true): Promise<void> {
    while (!signal.aborted && [...this.running].some(counts)) {
      await once(this.#changes, 'end', { signal }).catch(() => undefined);
    }
  }
}
