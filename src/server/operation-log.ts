import type { Logger } from 'pino';
import type { Operation } from './operation.ts';

/** Writes one line for an operation. The document and the variables are not logged, because they belong to the caller. */
export function logOperation(log: Logger, operation: Operation): void {
  const { request, kind, name, token, status, callLog, codes, started } = operation;
  log.info(
    {
      requestId: request.requestId,
      transport: request.transport,
      kind,
      operation: name,
      projectId: token?.projectId,
      userId: token?.userId,
      status,
      ms: Math.round(performance.now() - started),
      cinderCalls: callLog.total('block-storage'),
      errors: codes.size > 0 ? [...codes] : undefined,
    },
    'operation',
  );
}
