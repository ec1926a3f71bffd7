import { EventEmitter, once } from 'node:events';
import type { Logger } from 'pino';
import { Operation, type OperationRequest } from './operation.ts';
import { defaultExecutionLimits, type ExecutionLimits } from './execution/limits.ts';
import { logOperation } from './operation-log.ts';

/** The operations that are under way: each is logged when it ends, and the process waits for them before it ends. */
export class Operations {
  readonly running = new Set<Operation>();
  readonly #changes = new EventEmitter();

  constructor(readonly log: Logger, readonly limits: ExecutionLimits = defaultExecutionLimits) {}

  begin(request: OperationRequest): Operation {
    const operation = new Operation(request, this.limits);
    this.running.add(operation);
    return operation;
  }

  /** Ends an operation, whichever way it went; a second time does nothing. */
  end(operation: Operation): void {
    if (!operation.end()) return;
    // The calls that this gives up get into the ledger first.
    setImmediate(() => {
      logOperation(this.log, operation);
      this.running.delete(operation);
      this.#changes.emit('end');
    });
  }

  /** Resolves once no operation is under way that `counts`, or at once when `signal` fires. */
  async drained(signal: AbortSignal, counts: (operation: Operation) => boolean = () => true): Promise<void> {
    while (!signal.aborted && [...this.running].some(counts)) {
      await once(this.#changes, 'end', { signal }).catch(() => undefined);
    }
  }
}
