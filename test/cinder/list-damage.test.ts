import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCinderError, type CinderError } from '../../src/cinder/errors.ts';
import { execute } from '../support/execute.ts';
import { volumeId } from '../support/rows.ts';

const time = '2026-01-01T00:00:00.000000';

/** The lists without pages: the field and its selection, the call, the key of the list, and a row. */
const lists: readonly (readonly [string, string, string, Readonly<Record<string, unknown>>])[] = [
  ['services { binary host zone updatedAt disabledReason frozen }', 'GET /os-services', 'services', { binary: 'cinder-volume', host: 'h', zone: 'nova', status: 'enabled', state: 'up', updated_at: time, disabled_reason: null, frozen: false }],
  ['clusters { name binary rawState rawStatus numHosts lastHeartbeat }', 'GET /clusters/detail', 'clusters', { name: 'c', binary: 'cinder-volume', state: 'up', status: 'enabled', num_hosts: 1, last_heartbeat: time }],
  ['hosts { hostName service zone lastUpdate }', 'GET /os-hosts', 'hosts', { 'host_name': 'h', service: 'cinder-volume', zone: 'nova', 'last-update': time }],
  ['backendPools { name capabilities { vendorName other } }', 'GET /scheduler-stats/get_pools', 'pools', { name: 'h@b#p', capabilities: { vendor_name: 'v' } }],
  ['extensions { alias name description links }', 'GET /extensions', 'extensions', { alias: 'a', name: 'A', description: 'd', links: [] }],
  ['resourceFilters { resource filters }', 'GET /resource_filters', 'resource_filters', { resource: 'volume', filters: ['name'] }],
  ['availabilityZones { zoneName available }', 'GET /os-availability-zone', 'availabilityZoneInfo', { zoneName: 'nova', zoneState: { available: true } }],
  ['serviceLogLevels { host binary levels { prefix level rawLevel } }', 'PUT /os-services/get-log', 'log_levels', { host: 'h', binary: 'b', levels: { cinder: 'DEBUG' } }],
  ['defaultVolumeTypes { projectId }', 'GET /default-types', 'default_types', { project_id: 'p', volume_type_id: volumeId(1) }],
];

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('', 'null', 2 ** 53, -1, [], {}, [[]], [null], { then: 'x' }));

test.each(lists)('a damaged row of %s leaves the other rows as they are', async (field, call, key, row) => {
  const run = async (rows: unknown): Promise<{ nodes: unknown[] | null; errors: unknown[] }> => {
    const reported: CinderError[] = [];
    const answers = { [call]: () => ({ [key]: rows }) };
    const { data, errors } = await execute(`{ list: ${field} }`, {}, { answers, isAdmin: true, reportDamage: (error) => reported.push(error) });
    return { nodes: (data as { list: unknown[] | null }).list, errors: [...reported, ...(errors ?? []).map(({ originalError }) => originalError)] };
  };
  const [intact] = (await run([row])).nodes ?? [];
  expect(intact).toBeDefined();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(row)), anything, async (name, value) => {
      const { nodes, errors } = await run([row, { ...row, [name]: value }, row]);
      expect([nodes?.[0], nodes?.at(-1)]).toEqual([intact, intact]);
      expect((nodes?.length ?? 0) + (nodes?.length === 2 ? errors.length : 0)).toBe(3);
      expect(errors.every((error) => isCinderError(error, 'UPSTREAM_ERROR'))).toBe(true);
    }),
    { numRuns: 60 },
  );
  for (const envelope of [5, null, {}, 'rows']) expect(await run(envelope)).toMatchObject({ nodes: null, errors: [{ code: 'UPSTREAM_ERROR' }] });
});
