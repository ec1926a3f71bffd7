import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { cinderApp } from './cinder/app.ts';
import { keystoneAuthentication, noAuthentication } from './cinder/authenticate.ts';
import { RESOURCES } from './cinder/resources.ts';
import { Cloud } from './cloud.ts';
import { computeApp } from './compute/app.ts';
import { FaultPlan } from './fault-plan.ts';
import { ACCOUNTS } from './identity.ts';
import type { SandboxAccount } from './identity.ts';
import { keystoneApp } from './keystone/app.ts';
import { Directory } from './keystone/directory.ts';
import { TokenStore } from './keystone/token-store.ts';
import { imageApp } from './image/app.ts';
import { injectFaults } from './fault-injection.ts';
import { RequestLog } from './request-log.ts';
import type { SandboxRequest } from './request-log.ts';
import { furnish } from './seed/furnish.ts';
import { seed } from './seed/seed.ts';
import { serve } from './serve.ts';

export interface SandboxOptions {
  /** The port; 0, the default, selects a free one. */
  port?: number;
  host?: string;
  maxMicroversion?: string;
  /** The duration of operations such as creating and deleting, in seconds; 1 by default. */
  transitionSeconds?: number;
  /** The lifetime of tokens in seconds; 3600 by default. */
  tokenSeconds?: number;
  /** Whether to create example resources; true by default. */
  seed?: boolean;
  /** `noauth` is a standalone Cinder without Keystone, where every caller is an administrator. */
  auth?: 'keystone' | 'noauth';
}

/** A user of the sandbox with a valid token. */
export interface SandboxUser {
  name: SandboxAccount['name'];
  password: string;
  projectName: string;
  projectId: string;
  userId: string;
  roles: string[];
  token: string;
}

export interface Sandbox {
  /** The URL of Keystone, such as `http://127.0.0.1:41999/identity/v3`. */
  authUrl: string;
  /** The URL of Cinder without a project, such as `http://127.0.0.1:41999/volume/v3`. */
  cinderUrl: string;
  users: SandboxUser[];
  /** The planned faults. */
  faults: FaultPlan;
  /** The latest requests, oldest first. */
  requests: readonly SandboxRequest[];
  /** Sets the duration of later operations, in seconds. */
  setTransitionSeconds(seconds: number): void;
  /** Revokes a token. */
  revoke(token: string): void;
  /** Closes the server with its connections, and cancels running operations. */
  close(): Promise<void>;
}

/**
 * Starts a small cloud in memory: Keystone's calls for tokens, projects and users, Cinder's API, and the calls of Nova and
 * Glance for servers and images, served over HTTP.
 *
 * @throws Error of the system if the address is in use
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const faults = new FaultPlan();
  const directory = new Directory();
  const cloud = new Cloud(faults, directory, options.maxMicroversion ?? '3.70', options.transitionSeconds ?? 1);
  const tokens = new TokenStore(options.tokenSeconds ?? 3600);
  const log = new RequestLog();
  const keystone = options.auth !== 'noauth';
  furnish(cloud.store);
  if (options.seed !== false) seed(cloud.store);

  const app = new Hono<{ Bindings: HttpBindings; Variables: { requestId: string } }>();
  app.use(async (http, next) => {
    const requestId = `req-${randomUUID()}`;
    const { search } = new URL(http.req.url);
    http.set('requestId', requestId);
    log.add({
      method: http.req.method,
      path: http.req.path,
      query: search.slice(1),
      microversion: http.req.header('OpenStack-API-Version'),
      requestId,
    });
    await next();
    http.header('X-OpenStack-Request-ID', requestId);
  });
  app.use(injectFaults(faults));
  if (keystone) app.route('/', keystoneApp(tokens, directory, '/identity'));
  const authentication = keystone ? keystoneAuthentication(tokens) : noAuthentication;
  app.route('/', cinderApp(cloud, RESOURCES, authentication, '/volume'));
  if (keystone) {
    app.route('/', computeApp(cloud, authentication, '/compute/v2.1'));
    app.route('/', imageApp(cloud, authentication, '/image/v2'));
  }

  const served = await serve(app, options.host ?? '127.0.0.1', options.port ?? 0);
  return {
    authUrl: `${served.origin}/identity/v3`,
    cinderUrl: `${served.origin}/volume/v3`,
    users: ACCOUNTS.filter(({ name }) => name !== 'cinder').map((account) =>
      sandboxUser(account, keystone ? tokens : undefined),
    ),
    faults,
    requests: log.entries,
    setTransitionSeconds: (seconds) => {
      cloud.backend.transitionSeconds = seconds;
    },
    revoke: (token) => tokens.revoke(token),
    close: async () => {
      cloud.timers.clear();
      await served.close();
    },
  };
}

function sandboxUser(account: SandboxAccount, tokens: TokenStore | undefined): SandboxUser {
  const { id, name, password, project, roles } = account;
  return {
    name,
    password,
    projectName: project.name,
    projectId: project.id,
    userId: id,
    roles: roles.map((role) => role.name),
    token: tokens?.issue({ account, methods: ['password'], scoped: true }) ?? `${name}:${project.id}`,
  };
}
