import type { Cloud } from '../cloud.ts';
import type { Context } from './context.ts';
import type { Links } from './links.ts';
import type { Microversion } from './microversion.ts';
import { allowed, authorize } from './policy.ts';
import type { QueryParams } from './query-params.ts';

/** One request on its way through a resource. */
export class CinderRequest {
  readonly cloud: Cloud;
  readonly context: Context;
  readonly microversion: Microversion;
  readonly query: QueryParams;
  readonly links: Links;
  /** Checked against the operation's schema, so that a handler may say what type it has. */
  readonly body: unknown;
  readonly #path: Readonly<Record<string, string>>;
  readonly #headers: (name: string) => string | undefined;

  constructor(
    parts: Pick<CinderRequest, 'cloud' | 'context' | 'microversion' | 'query' | 'links' | 'body'> & {
      path: Record<string, string>;
      headers: (name: string) => string | undefined;
    },
  ) {
    this.cloud = parts.cloud;
    this.context = parts.context;
    this.microversion = parts.microversion;
    this.query = parts.query;
    this.links = parts.links;
    this.body = parts.body;
    this.#path = parts.path;
    this.#headers = parts.headers;
  }

  /** A part of the path: `id` of `/volumes/:id`. */
  param(name: string): string {
    const value = this.#path[name];
    if (value === undefined) throw new Error(`the route has no ${name}`);
    return value;
  }

  header(name: string): string | undefined {
    return this.#headers(name);
  }

  atLeast(microversion: string): boolean {
    return this.microversion.atLeast(microversion);
  }

  /** See allowed() in policy.ts. */
  allowed(rule: string, owner?: string): boolean {
    return allowed(this.context, rule, owner);
  }

  /** See authorize() in policy.ts. */
  authorize(rule: string, owner?: string): void {
    authorize(this.context, rule, owner);
  }

  /** Whether the caller's project owns a row, or the caller is an administrator. */
  sees(row: { project_id: string }): boolean {
    return this.context.isAdmin || row.project_id === this.context.projectId;
  }
}
