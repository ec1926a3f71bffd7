import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Calls } from './cinder.ts';
import * as joins from './joins.ts';
import type { Join, Variables } from './joins.ts';
import { byFilters, byPages } from './large-plans.ts';

/**
 * The floor: the operations written by hand with `node:http` and undici, without GraphQL. The name of the operation selects the
 * code. `PORT` is the port, and `CINDER` the URL of Cinder with the project. The header `x-calls` of an answer is the number of
 * calls to Cinder.
 */
const operations: Readonly<Record<string, Join>> = {
  Ping: () => Promise.resolve({ __typename: 'Query' }),
  Volume: joins.volume,
  Volumes: joins.volumes,
  Everything: joins.everything,
  Extend: joins.extend,
  VolumeDetail: joins.volumeDetail,
  Snapshots: joins.snapshots,
  Backups: joins.backups,
  ByFilters: byFilters,
  ByPages: byPages,
};

createServer((request, response) => {
  const calls = new Calls(String(request.headers['x-auth-token']));
  void text(request).then(async (sent) => {
    const { operationName, variables } = JSON.parse(sent || '{}') as { operationName: string; variables: Variables };
    const data = await operations[operationName]?.(calls, variables);
    const headers = { 'content-type': 'application/json', 'x-calls': calls.count };
    response.writeHead(200, headers).end(JSON.stringify({ data }));
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
