import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import type { CatalogService } from './catalog.ts';

export interface TokenFields {
  /** The secret itself, as sent in `X-Auth-Token`. */
  value: string;
  projectId: string;
  projectName: string | null;
  userId: string;
  userName: string | null;
  roles: readonly string[];
  /** Null where nobody tells: a Cinder without Keystone. */
  expiresAt: Date | null;
  catalog: readonly CatalogService[];
  /** Whether an application credential's access rules say which calls it may make; false if left out. */
  hasAccessRules?: boolean;
}

/**
 * A token with its project, user and roles.
 *
 * The value is a private field behind a getter of the prototype, so that JSON, loggers and copies leave it out.
 */
export class Token {
  readonly #value: string;
  /** SHA-256 of the value in hex: the only form of it that is ever a key. */
  readonly hash: string;
  readonly projectId: string;
  readonly projectName: string | null;
  readonly userId: string;
  readonly userName: string | null;
  readonly roles: readonly string[];
  readonly expiresAt: Date | null;
  readonly catalog: readonly CatalogService[];
  readonly hasAccessRules: boolean;

  constructor(fields: TokenFields) {
    this.#value = fields.value;
    this.hash = hashToken(fields.value);
    this.projectId = fields.projectId;
    this.projectName = fields.projectName;
    this.userId = fields.userId;
    this.userName = fields.userName;
    this.roles = fields.roles;
    this.expiresAt = fields.expiresAt;
    this.catalog = fields.catalog;
    this.hasAccessRules = fields.hasAccessRules ?? false;
  }

  get value(): string {
    return this.#value;
  }

  /** Without this, `util.inspect` can be told to call the getters. */
  [inspect.custom](): object {
    return Object.fromEntries(Object.entries(this));
  }

  /** Milliseconds until it expires, below 0 afterwards; Infinity where nobody tells. */
  get life(): number {
    return this.expiresAt ? this.expiresAt.getTime() - Date.now() : Infinity;
  }
}

/** Whose queue, limits and turns count for a token: a user has those of each project apart. */
export function userOf({ projectId, userId }: Pick<Token, 'projectId' | 'userId'>): string {
  return `${projectId} ${userId}`;
}

/** How calls come by a token, and by another when Cinder refuses it. */
export interface Auth {
  /**
   * @param requestId of the operation that needs the token, for Keystone's log if this logs in
   * @throws CinderError `UNAUTHENTICATED`, or `UPSTREAM_*` if Keystone fails
   */
  token(requestId?: string): Promise<Token>;
  /** After a 401 with `stale`: a fresh token, or undefined if there is no other. */
  renew(stale: Token, requestId?: string): Promise<Token | undefined>;
  /**
   * Asks Keystone whether a caller's token is still valid; absent if nobody can tell, or own credentials are renewed anyway.
   *
   * @throws CinderError `UNAUTHENTICATED` if it is not, `UPSTREAM_*` where Keystone fails
   */
  check?: () => Promise<void>;
}

/** SHA-256 of a token's value in hex. */
export function hashToken(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** Whether a value can be a token at all: 1 to 16,384 visible ASCII characters. Anything else stays out of headers. */
export function isTokenValue(value: string): boolean {
  return /^[\x21-\x7e]{1,16384}$/.test(value);
}
