import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import { booleanType, uuid } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource, Route } from '../cinder/route.ts';
import { acceptTransfer } from './accept-transfer.ts';
import { createTransfer, deleteTransfer } from './change-transfer.ts';
import { findTransfer } from './find-transfer.ts';
import { listTransfers } from './list-transfers.ts';
import { transferDetail } from './transfer-view.ts';

// Both ways are tried to their end, so that the format has its say before the type.
const name: BodySchema = { oneOf: [{ format: 'name_skip_leading_trailing_spaces', type: 'string' }, { type: 'null' }] };

const createSchema = (more: Record<string, BodySchema> = {}): BodySchema =>
  envelope('transfer', {
    type: 'object',
    properties: { volume_id: uuid, name, ...more },
    required: ['volume_id'],
    additionalProperties: false,
  });
const olderSchema = createSchema();
const newerSchema = createSchema({ no_snapshots: booleanType });

const acceptSchema = envelope('accept', {
  type: 'object',
  properties: { auth_key: { type: ['string', 'integer'] } },
  required: ['auth_key'],
  additionalProperties: false,
});

function showTransfer(request: CinderRequest): Reply {
  return ok({ transfer: transferDetail(request, findTransfer(request, request.param('id'))) });
}

/** What both paths have. */
function routesOf(
  path: string,
  createBody: NonNullable<Route['schema']>,
  isPaged: (request: CinderRequest) => boolean,
): Route[] {
  const list =
    (detailed: boolean) =>
    (request: CinderRequest): Reply =>
      listTransfers(request, { detailed, paged: isPaged(request) });
  return [
    { method: 'GET', path, handle: list(false) },
    { method: 'GET', path: `${path}/detail`, handle: list(true) },
    { method: 'GET', path: `${path}/:id`, handle: showTransfer },
    { method: 'POST', path, schema: createBody, handle: createTransfer },
    { method: 'POST', path: `${path}/:id/accept`, schema: acceptSchema, handle: acceptTransfer },
    { method: 'DELETE', path: `${path}/:id`, handle: deleteTransfer },
  ];
}

/** Transfers of volumes; the older path never pages, and knows no transfers without snapshots. */
export const transferResource: Resource = {
  routes: [
    ...routesOf(
      '/volume-transfers',
      (version) => (version.atLeast('3.55') ? newerSchema : olderSchema),
      (request) => request.atLeast('3.59'),
    ),
    ...routesOf('/os-volume-transfer', olderSchema, () => false),
  ],
};
