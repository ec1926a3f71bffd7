import { randomBytes } from 'node:crypto';
import type { SandboxAccount } from '../identity.ts';

/** Who proved to be whom, and how. */
export interface Proof {
  account: SandboxAccount;
  methods: string[];
  /** whether the token is for the account's project, or for none */
  scoped: boolean;
  /** where an earlier token was shown: its end, and its audit id */
  earlier?: { expiresAt: Date; auditIds: string[] };
}

/** A token of Keystone. */
export interface IssuedToken {
  account: SandboxAccount;
  methods: string[];
  /** Whether the token is for the project of the account. Otherwise it has no project. */
  scoped: boolean;
  /** The audit ID of the token, then those of the token that it was created from. */
  auditIds: string[];
  issuedAt: Date;
  expiresAt: Date;
  revoked: boolean;
}

/** Keystone's tokens. */
export class TokenStore {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #lifeSeconds: number;

  /** @param lifeSeconds the lifetime of tokens in seconds */
  constructor(lifeSeconds: number) {
    this.#lifeSeconds = lifeSeconds;
  }

  /** Creates a token. A token from another token expires with it. @returns the text of the token */
  issue({ account, methods, scoped, earlier }: Proof): string {
    const text = `gAAAAA${randomBytes(48).toString('base64url')}`;
    const issuedAt = new Date();
    const auditIds = [randomBytes(16).toString('base64url'), ...(earlier?.auditIds ?? [])];
    const expiresAt = earlier?.expiresAt ?? new Date(issuedAt.getTime() + this.#lifeSeconds * 1000);
    this.#tokens.set(text, { account, methods, scoped, auditIds, issuedAt, expiresAt, revoked: false });
    return text;
  }

  /** Returns a token, or undefined if it is unknown, revoked or expired. */
  find(text: string | undefined): IssuedToken | undefined {
    const token = text === undefined ? undefined : this.#tokens.get(text);
    return token && !token.revoked && token.expiresAt.getTime() > Date.now() ? token : undefined;
  }

  /** Whether the text is a token, valid or not. */
  recognises(text: string): boolean {
    return this.#tokens.has(text);
  }

  /** Revokes all tokens for a project. */
  revokeProject(projectId: string): void {
    for (const token of this.#tokens.values()) {
      if (token.scoped && token.account.project.id === projectId) token.revoked = true;
    }
  }

  revoke(text: string): void {
    const token = this.#tokens.get(text);
    if (token) token.revoked = true;
  }
}
