import { badRequest, Fault, missing } from '../cinder/fault.ts';
import type { Context } from '../cinder/context.ts';
import type { Cloud } from '../cloud.ts';
import type { ServerRow } from '../store/records.ts';

type Caller = Pick<Context, 'isAdmin' | 'projectId'>;

/**
 * `GET /servers`: the servers of the project, or of all projects for an administrator with `all_tenants`.
 *
 * @param view the view of a server in the list
 * @throws Fault 403 for `all_tenants` of another caller, 400 for an unknown marker
 */
export function listServers(
  cloud: Cloud,
  caller: Caller,
  query: URLSearchParams,
  view: (server: ServerRow) => Record<string, unknown>,
  url: string,
): Record<string, unknown> {
  const isForAll = query.get('all_tenants') === '1';
  if (isForAll && !caller.isAdmin) throw policyRefuses('servers:index:get_all_tenants');
  const name = new RegExp(query.get('name') ?? '', 'i');
  const rows = cloud.store.servers.filter(
    (server) => (isForAll || server.project_id === caller.projectId) && name.test(server.name),
  );
  const marker = query.get('marker');
  const start = marker === null ? 0 : rows.findIndex(({ id }) => id === marker) + 1;
  if (marker !== null && start === 0) throw badRequest(`marker [${marker}] not found`);
  const limit = Number(query.get('limit') ?? 1000);
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  if (!last || page.length < limit) return { servers: page.map(view) };
  const next = new URL(url);
  next.searchParams.set('marker', last.id);
  return { servers: page.map(view), servers_links: [{ rel: 'next', href: next.href }] };
}

/** A server by its ID. @throws Fault 404 also for a server of another project */
export function findServer(cloud: Cloud, caller: Caller, id: string): ServerRow {
  const server = cloud.store.servers.find((candidate) => candidate.id === id);
  if (!server || !(caller.isAdmin || server.project_id === caller.projectId)) throw missing('Instance', id);
  return server;
}

/** 403 of Nova's policy. @param rule the rule without its prefix */
export function policyRefuses(rule: string): Fault {
  return new Fault(403, `Policy doesn't allow os_compute_api:${rule} to be performed.`);
}
