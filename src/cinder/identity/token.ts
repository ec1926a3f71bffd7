import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import type { CatalogService } from './catalog.ts';

export interface TokenFields {
  /** The secret, as sent in `X-Auth-Token`. */
  value: string;
  projectId: string;
  projectName: string | null;
  userId: string;
  userName: string | null;
  roles: readonly string[];
  /** Null if unknown, as for a Cinder without Keystone. */
  expiresAt: Date | null;
  catalog: readonly CatalogService[];
  /** Whether the access rules of an application credential limit the calls. Defaults to false. */
  hasAccessRules?: boolean;
}

/**
 * A token with its project, user and roles.
 *
 * The value is a private field with a getter on the prototype, so that JSON, loggers and copies omit it.
 */
export class Token {
  readonly #value: string;
  /** The SHA-256 hash of the value, in hexadecimal. Caches use only the hash as a key. */
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

  /** Without this method, `util.inspect` with the option `getters` would show the value. */
  [inspect.custom](): object {
    return Object.fromEntries(Object.entries(this));
  }

  /** The remaining lifetime, in milliseconds. Negative after the expiry, and Infinity if unknown. */
  get life(): number {
    return this.expiresAt ? this.expiresAt.getTime() - Date.now() : Infinity;
  }
}

/** The owner of the queue and the limits of a token: a user in a project. */
export function userOf({ projectId, userId }: Pick<Token, 'projectId' | 'userId'>): string {
  return `${projectId} ${userId}`;
}

/** A source of tokens, and of a new token if Cinder refuses one. */
export interface Auth {
  /**
   * Returns a token.
   *
   * @param requestId the ID of the operation, for the log of Keystone
   * @throws CinderError `UNAUTHENTICATED`, or `UPSTREAM_*` if Keystone fails
   */
  token(requestId?: string): Promise<Token>;
  /** Returns a new token after a 401 with `stale`, or undefined if no other token is available. */
  renew(stale: Token, requestId?: string): Promise<Token | undefined>;
  /**
   * Validates a caller's token with Keystone. Absent without Keystone, and for own credentials, which are renewed.
   *
   * @throws CinderError `UNAUTHENTICATED` if the token is invalid, `UPSTREAM_*` if Keystone fails
   */
  check?: () => Promise<void>;
}

/** Computes the SHA-256 hash of a token, in hexadecimal. */
export function hashToken(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** Whether a value can be a token: 1 to 16,384 visible ASCII characters. Other values must not be sent in headers. */
export function isTokenValue(value: string): boolean {
  return /^[\x21-\x7e]{1,16384}$/.test(value);
}
