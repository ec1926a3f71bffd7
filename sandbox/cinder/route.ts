import type { BodySchema } from './body-schema.ts';
import type { Microversion } from './microversion.ts';
import type { Reply } from './reply.ts';
import type { CinderRequest } from './request.ts';

/** The checks and the handler of one call. */
export interface Operation {
  /** The first microversion that has the call. With older ones, the answer is 404. */
  since?: string;
  /** The schema of the body. Without it and without `anyBody`, the call has no body. */
  schema?: BodySchema | ((microversion: Microversion) => BodySchema);
  /** Whether the handler checks the body. */
  anyBody?: true;
  handle(request: CinderRequest): Reply | Promise<Reply>;
}

export interface Route extends Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path below the optional project ID, such as `/volumes/:id`. */
  path: string;
  /** Whether the URL must not have the project ID. */
  withoutProject?: true;
}

/** The calls of one resource. `resources.ts` has the table of all resources. */
export interface Resource {
  routes: Route[];
  /** The actions: `POST <collection>/:id/action`. The only key of the body names the operation. */
  actions?: { path: string; operations: Record<string, Operation> };
}
