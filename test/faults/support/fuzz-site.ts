import { afterAll, beforeAll, expect } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';
import { createLog } from '../../../src/server/log.ts';
import { sandboxCloud } from '../../../src/server/sandbox-cloud.ts';
import { sandboxUser } from '../../support/sandbox-user.ts';
import { scaled } from '../../support/scaled.ts';
import type { Pool } from './input-values.ts';

export type User = 'alice' | 'ron' | 'admin' | 'bob';

/** A gateway for a seeded sandbox that receives random input. */
export class Site {
  readonly rejections: unknown[] = [];

  private constructor(
    readonly sandbox: Sandbox,
    readonly gateway: Gateway,
    readonly logged: string[],
  ) {}

  /** Starts both, with rate limits that are never reached. */
  static async start(options: Partial<GatewayOptions> = {}): Promise<Site> {
    const sandbox = await startSandbox({ transitionSeconds: 0.02 });
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const cloud = sandboxCloud(sandbox);
    const gateway = await startGateway({
      schema,
      cloud,
      port: 0,
      log,
      rateLimit: 0,
      introspectionRateLimit: 0,
      pollBusy: 0.05,
      pollIdle: 0.2,
      ...options,
    });
    return new Site(sandbox, gateway, lines);
  }

  get origin(): string {
    return new URL(this.gateway.url).origin;
  }

  get port(): number {
    return Number(new URL(this.gateway.url).port);
  }

  tokenOf(name: User): string {
    return sandboxUser(this.sandbox, name).token;
  }

  /** Returns the IDs in the lists, as cinderId and global ID, and cursors of the lists. */
  async pool(): Promise<Pool> {
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ type, args }) =>
        /^\w+Connection$/.test(String(type)) &&
        !args.some(({ type: arg, defaultValue }) => String(arg).endsWith('!') && defaultValue === undefined),
    );
    const withIds = lists.filter(({ type }) => {
      const node = schema.getType(String(type).replace(/Connection$/, ''));
      return node && 'getFields' in node && 'cinderId' in node.getFields();
    });
    const ids: string[] = [];
    const cursors: string[] = [];
    for (const { name } of withIds) {
      const { data } = (await this.query(
        'admin',
        `{ list: ${name}(first: 2) { edges { cursor node { id cinderId } } } }`,
      )) as { data: { list: { edges: { cursor: string; node: { id: string; cinderId: string } }[] } | null } };
      for (const { cursor, node } of data.list?.edges ?? []) {
        ids.push(node.cinderId, node.id);
        cursors.push(cursor);
      }
    }
    expect(ids.length).toBeGreaterThan(20);
    return { ids, cursors };
  }

  async query(user: User, query: string): Promise<unknown> {
    const response = await fetch(this.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-auth-token': this.tokenOf(user) },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(scaled(10_000)),
    });
    return response.json();
  }

  /** Fails unless the process still serves its probe and a query. */
  async expectAlive(): Promise<void> {
    const probe = await fetch(`${this.origin}/livez`, { signal: AbortSignal.timeout(scaled(5000)) });
    expect(await probe.json()).toEqual({ status: 'alive' });
    const { data } = (await this.query('alice', '{ volumeTypes(first: 1) { nodes { name } } }')) as {
      data?: { volumeTypes?: { nodes?: unknown[] } };
    };
    expect(data?.volumeTypes?.nodes).toHaveLength(1);
  }

  /**
   * Fails if an error or a secret was logged, or an error was not handled. Clears the logged lines.
   *
   * @param secrets in addition to the tokens of the users
   */
  expectQuietLog(secrets: readonly string[] = []): void {
    const lines = this.logged.splice(0);
    expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([]);
    expect(this.rejections.splice(0)).toEqual([]);
    const all = lines.join('');
    for (const secret of [...this.sandbox.users.map(({ token }) => token), ...secrets])
      expect(all.includes(secret), 'a secret in the log').toBe(false);
  }

  async close(): Promise<void> {
    await this.gateway.close(0);
    await this.sandbox.close();
  }
}

/** Starts a site for the tests of a file that records unhandled errors. */
export function useSite(options?: Partial<GatewayOptions>): { readonly site: Site; renew(): Promise<void> } {
  let site: Site | undefined;
  const note = (reason: unknown): void => void site?.rejections.push(reason);
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
    site = await Site.start(options);
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
    await site?.close();
  });
  return {
    get site() {
      if (!site) throw new Error('The site is only available in tests.');
      return site;
    },
    /** Restarts the site, with all resources that were deleted. */
    async renew() {
      await site?.close();
      site = await Site.start(options);
    },
  };
}
