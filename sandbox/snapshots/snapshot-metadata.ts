import { badRequest, Fault, notFound } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { pythonLength } from '../python/text.ts';
import type { Metadata, SnapshotRow } from '../store/records.ts';
import { findSnapshot } from './find-snapshot.ts';

const snapshotOf = (request: CinderRequest): SnapshotRow => findSnapshot(request, request.param('id'));

/** `GET /snapshots/{id}/metadata` */
export function listMetadata(request: CinderRequest): Reply {
  return ok({ metadata: snapshotOf(request).metadata });
}

/** `POST /snapshots/{id}/metadata`: adds to it. */
export function addMetadata(request: CinderRequest): Reply {
  const metadata = metadataIn(request);
  const snapshot = snapshotOf(request);
  return ok({ metadata: setMetadata(request, snapshot, { ...snapshot.metadata, ...metadata }) });
}

/** `PUT /snapshots/{id}/metadata`: replaces it. */
export function replaceMetadata(request: CinderRequest): Reply {
  const metadata = metadataIn(request);
  return ok({ metadata: setMetadata(request, snapshotOf(request), metadata) });
}

/** `DELETE /snapshots/{id}/metadata/{key}` */
export function deleteMetadataItem(request: CinderRequest): Reply {
  const snapshot = snapshotOf(request);
  itemOf(request, snapshot);
  request.authorize('volume:delete_snapshot_metadata', snapshot.project_id);
  const kept = Object.entries(snapshot.metadata).filter(([key]) => key !== request.param('key'));
  snapshot.metadata = Object.fromEntries(kept);
  return bare(200);
}

/** The metadata in the body. No schema checks it. */
function metadataIn(request: CinderRequest): Metadata {
  const { metadata } = (request.body ?? {}) as { metadata?: unknown };
  if (typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)) return metadata as Metadata;
  throw badRequest("Missing required element 'metadata' in request body.");
}

function itemOf(request: CinderRequest, snapshot: SnapshotRow): string {
  const key = request.param('key');
  const item = Object.hasOwn(snapshot.metadata, key) ? snapshot.metadata[key] : undefined;
  if (item === undefined) throw notFound(`Snapshot ${snapshot.id} has no metadata with key ${key}.`);
  return item;
}

function setMetadata(request: CinderRequest, snapshot: SnapshotRow, metadata: Metadata): Metadata {
  request.authorize('volume:update_snapshot_metadata', snapshot.project_id);
  checkMetadata(metadata);
  request.cloud.store.snapshots.update(snapshot, { metadata });
  return metadata;
}

/** @throws Fault 400, or 413 for what is too long */
function checkMetadata(metadata: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(metadata)) {
    if (key === '')
      throw badRequest('Invalid metadata: Invalid input received: Metadata key:  has 0 characters, less than 1.');
    if (pythonLength(key) > 255)
      throw new Fault(413, `Invalid metadata size: Metadata property key ${key} greater than 255 characters.`);
    if (typeof value !== 'string') {
      throw badRequest(
        `Invalid metadata: Invalid input received: Value for metadata key: ${key} is not a string or unicode`,
      );
    }
    if (pythonLength(value) > 255) {
      throw new Fault(413, `Invalid metadata size: Metadata property key ${key} value greater than 255 characters.`);
    }
  }
}
