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
  const metadata = entity(request, 'metadata');
  const snapshot = snapshotOf(request);
  return ok({ metadata: setMetadata(request, snapshot, { ...snapshot.metadata, ...metadata }) });
}

/** `PUT /snapshots/{id}/metadata`: replaces it. */
export function replaceMetadata(request: CinderRequest): Reply {
  const metadata = entity(request, 'metadata');
  return ok({ metadata: setMetadata(request, snapshotOf(request), metadata) });
}

/** `GET /snapshots/{id}/metadata/{key}` */
export function showMetadataItem(request: CinderRequest): Reply {
  return ok({ meta: { [request.param('key')]: itemOf(request, snapshotOf(request)) } });
}

/** `PUT /snapshots/{id}/metadata/{key}` */
export function updateMetadataItem(request: CinderRequest): Reply {
  const meta = entity(request, 'meta');
  if (!Object.hasOwn(meta, request.param('key'))) throw badRequest('Request body and URI mismatch');
  if (Object.keys(meta).length > 1) throw badRequest('Request body contains too many items');
  const snapshot = snapshotOf(request);
  setMetadata(request, snapshot, { ...snapshot.metadata, ...meta });
  return ok({ meta });
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

/** What the body holds under a key, where that is an object; other keys are let pass. No schema says what is in it. */
function entity(request: CinderRequest, key: string): Metadata {
  const { [key]: value } = (request.body ?? {}) as Record<string, unknown>;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Metadata;
  throw badRequest(`Missing required element '${key}' in request body.`);
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
