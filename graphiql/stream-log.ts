import type { FetcherParams, Observable } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient, NetworkError, type RequestParams } from 'graphql-sse';
import { EventLog, type ShownLog } from './event-log.ts';

export interface StreamOptions {
  url: string;
  headers: Record<string, string>;
  /** The subscription. */
  params: FetcherParams;
  /** A mutation to run after the stream has been requested. */
  mutation?: { name: string; run: () => Promise<ExecutionResult> };
}

/** The callbacks of GraphiQL for an observable. */
interface LogObserver {
  next: (log: ShownLog) => void;
  complete: () => void;
}

/** Milliseconds between two updates of the editor, because a stream can begin with hundreds of events. */
const refreshInterval = 50;

/** Opens a subscription. Each value is the log so far. The observable ends with the stream, or when it is unsubscribed. */
export function streamToLog({ url, headers, params, mutation }: StreamOptions): Observable<ShownLog> {
  return {
    subscribe(observer: LogObserver) {
      const log = new EventLog();
      const client = createClient({ url, headers, retryAttempts: 0 });
      let timer: ReturnType<typeof setTimeout> | undefined;
      let running = mutation ? 2 : 1;

      const show = (): void => {
        timer = undefined;
        observer.next(log.show());
      };
      const add = (operation: string | undefined, entry: Parameters<EventLog['add']>[1]): void => {
        log.add(operation, entry);
        timer ??= setTimeout(show, refreshInterval);
      };
      const end = (): void => {
        running -= 1;
        if (running > 0) return;
        clearTimeout(timer);
        show();
        observer.complete();
      };
      const fail = (operation: string | undefined, error: unknown): void => add(operation, { errors: errorsOf(error) });

      const name = params.operationName ?? undefined;
      const unsubscribe = client.subscribe(params as RequestParams, {
        next: (event) => add(name, event),
        error: (error) => {
          fail(name, error);
          end();
        },
        complete: () => {
          add(name, { ended: true });
          end();
        },
      });
      mutation
        ?.run()
        .then((answer) => add(mutation.name, answer))
        .catch((error: unknown) => fail(mutation.name, error))
        .finally(end);

      return {
        unsubscribe: () => {
          clearTimeout(timer);
          unsubscribe();
          show();
        },
      };
    },
  } as Observable<ShownLog>;
}

function errorsOf(error: unknown): { message: string }[] {
  if (Array.isArray(error)) return error as { message: string }[];
  if (error instanceof NetworkError) return [{ message: `The stream was interrupted: ${error.message}` }];
  return [{ message: error instanceof Error ? error.message : String(error) }];
}
