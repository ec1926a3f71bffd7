import { setImmediate as loopTurn } from 'node:timers/promises';
import type { CallOptions, CinderClient } from '../../src/cinder/client.ts';
import { CinderError } from '../../src/cinder/errors.ts';
import { missingService, type OtherService } from '../../src/cinder/other-services.ts';
import { atLeast, type Microversion } from '../../src/cinder/microversion.ts';
import { fillRoute, queryString } from '../../src/cinder/route.ts';
import type { Budget } from '../../src/cinder/transport/budget.ts';
import type { ApiReply, ApiRequest } from '../../src/cinder/transport/request.ts';
import { tokenOf } from '../cinder/support/keystone.ts';
import { isPlain, listAnswer, type Caller } from './fake-list.ts';
import { shared, tables, versionedKeys, type TableName } from './fake-tables.ts';
import { projectId, type Row } from './rows.ts';

export type Store = Readonly<Partial<Record<TableName, readonly Row[]>>>;

/** A custom answer of a test: returns a body or throws. */
export type Answer = (call: CallOptions) => unknown;

export interface FakeOptions extends Partial<Caller> {
  /** Custom answers by method and route (`POST /volumes`). They take precedence over the store. */
  answers?: Readonly<Record<string, Answer>>;
  /** The other services of the cloud. A call to one requires a custom answer: `compute GET /servers`. */
  services?: readonly OtherService[];
  signal?: AbortSignal;
  /** The budget of calls. */
  budget?: Budget;
  /** Receives the errors of damaged rows. */
  reportDamage?: CinderClient['reportDamage'];
  /** The names of the caller's roles. By default, `admin` or `member`. */
  roles?: readonly string[];
  sendsServiceToken?: boolean;
}

export interface FakeCinder {
  client: CinderClient;
  /** Every call, decoded: `GET /volumes/detail?limit=51`, with ` @3.30` if it has an older microversion. */
  calls: string[];
  /** The bodies of the calls that had one. */
  bodies: unknown[];
}

let clouds = 0;

/** A fake client for rows in memory. It lists, returns and refuses like Cinder, for a member or an administrator of project `p1`. */
export function fakeCinder(store: Store, options: FakeOptions = {}): FakeCinder {
  const caller: Caller = { isAdmin: false, projectId, microversion: '3.71', largestPage: 1000, ...options };
  const calls: string[] = [];
  const bodies: unknown[] = [];
  const root = `http://cinder-${++clouds}/v3`;

  async function call(method: ApiRequest['method'], route: string, given: CallOptions = {}): Promise<ApiReply> {
    const older = given.microversion === undefined ? '' : ` @${given.microversion}`;
    calls.push(`${method} ${fillRoute(route, given.params)}${decodeURIComponent(queryString(given.query))}${older}`);
    if (given.body !== undefined) bodies.push(given.body);
    await Promise.resolve();
    const answer = options.answers?.[`${method} ${route}`];
    const body: unknown = answer
      ? await answer(given)
      : read(store, { ...caller, microversion: given.microversion ?? caller.microversion }, method, route, given);
    return { status: 200, headers: { 'x-openstack-request-id': `req-${calls.length}` }, body: structuredClone(body) };
  }

  const offered = { min: '3.0' as Microversion, max: caller.microversion };
  const endpoint = {
    root,
    url: root,
    microversion: caller.microversion,
    offered,
    region: 'RegionOne',
    regions: ['RegionOne', 'RegionTwo'],
  };
  const token = tokenOf('t', {
    projectId: caller.projectId,
    roles: options.roles ?? [caller.isAdmin ? 'admin' : 'member'],
  });
  const clientOf = (signal: AbortSignal | undefined, budget: Budget | undefined): CinderClient => ({
    endpoint,
    token,
    isAdmin: caller.isAdmin,
    sendsServiceToken: options.sendsServiceToken ?? false,
    requestId: undefined,
    signal,
    takeTurn: loopTurn,
    reportDamage: options.reportDamage,
    budget,
    call: async (...given) => {
      budget?.spend();
      return call(...given);
    },
    hasService: (service) => options.services?.includes(service) === true,
    callService: async (service, method, route, given = {}) => {
      if (!options.services?.includes(service)) throw missingService(service);
      budget?.spend();
      const version = given.version === undefined ? '' : ` @${given.version}`;
      const path = fillRoute(route, given.params) + decodeURIComponent(queryString(given.query));
      calls.push(`${service} ${method} ${path}${version}`);
      if (given.body !== undefined) bodies.push(given.body);
      await Promise.resolve();
      const answer = options.answers?.[`${service} ${method} ${route}`];
      if (!answer) throw notFound(path);
      return { status: 200, headers: {}, body: structuredClone(await answer(given)) };
    },
    with: (scope) => clientOf('signal' in scope ? scope.signal : signal, 'budget' in scope ? scope.budget : budget),
  });
  return { client: clientOf(options.signal, options.budget), calls, bodies };
}

/** The error of Cinder for an unknown resource or route. */
export function notFound(what = 'It'): CinderError {
  return new CinderError('NOT_FOUND', `${what} could not be found.`, { status: 404 });
}

function read(
  store: Store,
  caller: Caller,
  method: string,
  route: string,
  { params, query = {} }: CallOptions,
): unknown {
  for (const [name, table] of entriesOf(tables)) {
    const view = (row: Row): Row => shown(name === 'volumes' ? withAttachments(store, row) : row, caller);
    if (method === 'GET' && route === table.route) {
      const everywhere =
        table.unscoped === true ||
        (caller.isAdmin && (shared.includes(name) || (query['all_tenants'] !== undefined && !isPlain(table, caller))));
      const rows = visible(store, name, caller, everywhere);
      const asked =
        name === 'volumeTypes' || name === 'groupTypes' ? ofPublicity(rows, query['is_public'], caller) : rows;
      const answer = listAnswer(asked, table, query, caller);
      return { ...answer, [table.listKey]: (answer[table.listKey] as Row[]).map(view) };
    }
    if (method === 'GET' && route === table.showRoute) {
      // Cinder does not check the project of an attachment.
      const rows = visible(store, name, caller, caller.isAdmin || name === 'attachments');
      const row = rows.find(({ id }) => id === params?.['id']);
      if (!row) throw notFound();
      return { [table.key]: view(row) };
    }
  }
  throw notFound(`${method} ${route}`);
}

/** Returns the rows of all projects, or those of the caller's project. */
function visible(store: Store, name: TableName, caller: Caller, everywhere: boolean): readonly Row[] {
  const rows = store[name] ?? [];
  if (everywhere) return rows;
  if (shared.includes(name)) return rows.filter((row) => row['is_public'] === true);
  if (name !== 'attachments') return rows.filter((row) => row[tables[name].owner] === caller.projectId);
  const volumes = new Set<unknown>(visible(store, 'volumes', caller, false).map(({ id }) => id));
  return rows.filter((row) => volumes.has(row['volume_id']));
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

/** Returns the record of a volume with its attachments in the status attached. */
function withAttachments(store: Store, volume: Row): Row {
  const attached = (store.attachments ?? []).filter(
    (row) => row['volume_id'] === volume.id && row['status'] === 'attached',
  );
  return {
    ...volume,
    attachments: attached.map((row) => ({
      id: volume.id,
      attachment_id: row.id,
      volume_id: volume.id,
      server_id: row['instance'],
      host_name: null,
      device: '/dev/vdb',
      attached_at: row['attached_at'],
    })),
  };
}

function shown(row: Row, { isAdmin, microversion }: Caller): Row {
  const kept = Object.entries(row).filter(([key]) => {
    const { since, admin } = versionedKeys[key] ?? {};
    return (since === undefined || atLeast(microversion, since)) && (!admin || isAdmin);
  });
  return Object.fromEntries(kept) as Row;
}

/** Filters a list of types by `is_public`. For an administrator, public ones by default, others or all on request. */
function ofPublicity(types: readonly Row[], asked: unknown, { isAdmin }: Caller): Row[] {
  if (isAdmin && asked === 'None') return [...types];
  return types.filter((row) => row['is_public'] === !(isAdmin && asked === 'false'));
}
