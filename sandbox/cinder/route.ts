import type { BodySchema } from './body-schema.ts';
import type { Microversion } from './microversion.ts';
import type { Reply } from './reply.ts';
import type { CinderRequest } from './request.ts';

/** What answers one call. */
export interface Operation {
  /** the microversion that brought it; below, the answer is 404 */
  since?: string;
  /** what the body must look like; an operation without it and without `anyBody` takes none */
  schema?: BodySchema | ((microversion: Microversion) => BodySchema);
  /** takes a body that it judges by itself */
  anyBody?: true;
  handle(request: CinderRequest): Reply | Promise<Reply>;
}

export interface Route extends Operation {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** below the optional project id, for example `/volumes/:id` */
  path: string;
  /** the URL must not have the project's id before it */
  withoutProject?: true;
}

/** The calls of one resource. Adding a resource is adding one of these to the table in routes.ts. */
export interface Resource {
  routes: Route[];
  /** `POST <collection>/:id/action`: the body's only key names the operation */
  actions?: { path: string; operations: Record<string, Operation> };
}
