import { crashed, missing } from '../cinder/fault.ts';
import {
  areColumns,
  booleanOf,
  dropFilters,
  dropProject,
  hasMetadata,
  passes,
  readMetadataFilter,
  rejectFilters,
  takeBoolean,
} from '../cinder/filters.ts';
import type { Filters } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import type { QueryParams } from '../cinder/query-params.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { matchesHost } from '../services/match-host.ts';
import type { SnapshotRow } from '../store/records.ts';
import { snapshotDetail, snapshotSummary } from './snapshot-view.ts';

const RENAMED: Record<string, string> = {
  'name~': 'display_name~',
  'description~': 'display_description~',
  consumes_quota: 'use_quota',
  name: 'display_name',
};

/** `GET /snapshots` and `GET /snapshots/detail`. */
export function listSnapshots(request: CinderRequest, detailed: boolean): Reply {
  const query = request.query.copy();
  const page = takePage(query);
  if (request.atLeast('3.30')) page.sortKeys = page.sortKeys.map((key) => (key === 'name' ? 'display_name' : key));
  const counted = request.atLeast('3.45') && query.has('with_count') && takeBoolean(query, 'with_count');
  chooseFilters(request, query);
  const everywhere = request.context.isAdmin && lenientBoolean(query.get('all_tenants') ?? false);
  query.delete('all_tenants');
  dropProject(query, everywhere);
  const fits = snapshotFilter(request, query.toRecord());

  const { snapshots } = request.cloud.store;
  const rows = snapshots.where((row) => fits(row) && (everywhere || row.project_id === request.context.projectId));
  const shown = cutPage(snapshots, rows, page, (id) => missing('Snapshot', id));
  return listReply(request, {
    key: 'snapshots',
    path: detailed ? 'snapshots/detail' : 'snapshots',
    page,
    ids: shown.map((snapshot) => snapshot.id),
    items: shown.map((snapshot) => (detailed ? snapshotDetail(request, snapshot) : snapshotSummary(snapshot))),
    count: counted ? rows.length : undefined,
  });
}

function chooseFilters(request: CinderRequest, query: QueryParams): void {
  if (request.atLeast('3.31')) {
    rejectFilters(request, query, 'snapshot');
    return;
  }
  if (!request.atLeast('3.22')) query.delete('metadata');
  query.delete('use_quota');
  dropFilters(request, query, ['status', 'volume_id', 'name', 'metadata']);
}

function snapshotFilter(request: CinderRequest, query: Record<string, string>): (snapshot: SnapshotRow) => boolean {
  const { snapshots, volumes } = request.cloud.store;
  const { metadata: wanted, availability_zone: zone, host, cluster_name: cluster, ...rest } = query;
  const filters: Filters = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key in RENAMED && (request.atLeast('3.31') || key === 'name') ? (RENAMED[key] ?? key) : key,
      value,
    ]),
  );
  if (typeof filters['use_quota'] === 'string') filters['use_quota'] = booleanOf(filters['use_quota'], 'use_quota');
  const metadata = wanted === undefined ? {} : readMetadataFilter(wanted);
  if (metadata === undefined || !areColumns(snapshots, filters)) return () => false;
  if (!zone && !host && !cluster) {
    return (snapshot) => passes(snapshot, filters) && hasMetadata(snapshot.metadata, metadata);
  }
  // Cinder joins the volumes then, and takes every other filter for one of theirs, but for parts of texts.
  const isLike = ([key]: [string, unknown]): boolean => key.endsWith('~');
  const likes = Object.fromEntries(Object.entries(filters).filter(isLike));
  const others = Object.entries(filters).filter((entry) => !isLike(entry));
  if (!others.every(([key]) => volumes.columns.has(key))) throw crashed();
  const ofVolume = { ...Object.fromEntries(others), ...(zone ? { availability_zone: zone } : {}) };
  return (snapshot) => {
    const volume = volumes.get(snapshot.volume_id);
    return (
      volume !== undefined &&
      passes(volume, ofVolume) &&
      passes(snapshot, likes) &&
      (!host || matchesHost(volume.host, host)) &&
      (!cluster || matchesHost(volume.cluster_name, cluster)) &&
      hasMetadata(snapshot.metadata, metadata)
    );
  };
}
