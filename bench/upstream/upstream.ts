import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectId, type Row } from '../../test/support/rows.ts';
import { tokenBody, versionBody } from './keystone.ts';
import { List } from './list.ts';
import { createRecords } from './records.ts';

/**
 * A Keystone and a Cinder in a separate process, which answer from memory. `PORT` is the port. `VOLUMES` is the number of volumes,
 * with two snapshots and one backup each. Tokens are `member` and `admin`. A call takes `CALL_MS`, and `ROW_MS` for each row, of one of
 * `PROCESSES`, as those of cinder-api, which serve one call at a time. The body of each GET is serialized once. An unknown request ends the process, because an answer from an incomplete cloud is not
 * worth measuring. `GET /calls` returns the number of calls of Cinder so far.
 */
const port = Number(process.env['PORT']);
const volumes = Number(process.env['VOLUMES'] ?? 100);
const callMs = Number(process.env['CALL_MS'] ?? 0);
const rowMs = Number(process.env['ROW_MS'] ?? 0);
/** When each process has served its calls, in milliseconds of `performance.now()`. */
const freeAt = Array.from({ length: Number(process.env['PROCESSES'] ?? 1) }, () => 0);
const origin = `http://127.0.0.1:${port}`;

interface Answer {
  text: string;
  rows: number;
  status?: number;
}

function cloudOf(role: 'admin' | 'member'): { read: (url: string) => Answer } {
  const records = createRecords(volumes, 2, role);
  const lists = new Map(
    Object.entries(records).map(([key, rows]: [string, Row[]]) => [key, new List(listKeys[key] ?? key, rows)]),
  );
  const read = (url: string): Answer => {
    const { pathname, searchParams } = new URL(url, origin);
    const [, collection = '', id] = /^\/v3\/p1\/(\w+)(?:\/([\w-]+))?$/.exec(pathname) ?? [];
    const list = lists.get(collection);
    if (!list) throw new Error(`Unknown path: ${url}`);
    if (id === 'detail' || (id === undefined && collection === 'types')) return list.page(withoutPublic(searchParams));
    const row = list.row(id ?? '');
    return row ? { text: JSON.stringify({ [itemKeys[collection] ?? '']: row }), rows: 1 } : missing;
  };
  return { read };
}
const listKeys: Readonly<Record<string, string>> = { types: 'volume_types' };
const itemKeys: Readonly<Record<string, string>> = {
  volumes: 'volume',
  snapshots: 'snapshot',
  backups: 'backup',
  types: 'volume_type',
};
const missing: Answer = { text: '{"itemNotFound":{"code":404,"message":"Not found."}}', rows: 0, status: 404 };

/** Types are listed with `is_public=None`, which means all of them. */
function withoutPublic(query: URLSearchParams): URLSearchParams {
  query.delete('is_public');
  return query;
}

const clouds = { admin: cloudOf('admin'), member: cloudOf('member') };
const tokens = { admin: tokenBody(origin, 'admin'), member: tokenBody(origin, 'member') };
const answers = { admin: new Map<string, Answer>(), member: new Map<string, Answer>() };
let calls = 0;

function answerOf({ method = '', url = '', headers }: IncomingMessage): Answer {
  if (url.startsWith('/identity/')) {
    return { text: tokens[headers['x-subject-token'] === 'admin' ? 'admin' : 'member'], rows: 0 };
  }
  if (url === '/calls') return { text: JSON.stringify({ calls }), rows: 0 };
  if (/^\/(v3\/?)?$/.test(url)) return { text: versionBody(origin), rows: 0 };
  calls++;
  if (method === 'POST' && new RegExp(`^/v3/${projectId}/volumes/[\\w-]+/action$`).test(url)) {
    return { text: '', rows: 0, status: 202 };
  }
  if (method !== 'GET') throw new Error(`Unknown request: ${method} ${url}`);
  const role = headers['x-auth-token'] === 'admin' ? 'admin' : 'member';
  let answer = answers[role].get(url);
  if (!answer) answers[role].set(url, (answer = clouds[role].read(url)));
  return answer;
}

/** Lets the process that is free first serve a call. @returns when it has served the call, in milliseconds of `performance.now()` */
function served(ms: number): number {
  const first = freeAt.indexOf(Math.min(...freeAt));
  return (freeAt[first] = Math.max(performance.now(), freeAt[first] ?? 0) + ms);
}

createServer((request, response) => {
  const isCinder = request.url?.startsWith(`/v3/${projectId}`) === true;
  request.resume();
  const { text, rows, status = 200 } = answerOf(request);
  const headers = {
    'content-type': 'application/json',
    'x-subject-token': request.headers['x-subject-token'] ?? '',
    'openstack-api-version': 'volume 3.70',
    'x-openstack-request-id': 'req-2c1d3a6e-7d59-4c2b-8a39-1f0f9f3b2a11',
  };
  const send = (): void => void response.writeHead(status, headers).end(text);
  const delay = isCinder ? callMs + rowMs * rows : 0;
  if (delay > 0) void sleep(served(delay) - performance.now()).then(send);
  else send();
})
  .on('connection', (socket) => socket.setNoDelay())
  .listen(port, '127.0.0.1');
