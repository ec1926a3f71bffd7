import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import type { Microversion } from '../cinder/microversion.ts';
import { uuid } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { attachmentDetail } from './attachment-view.ts';
import { completeAttachment } from './complete.ts';
import { createAttachment, updateAttachment } from './connect.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { findAttachment } from './find-attachment.ts';
import { listAttachments } from './list-attachments.ts';

const createSchema = (microversion: Microversion): BodySchema =>
  envelope('attachment', {
    type: 'object',
    properties: {
      instance_uuid: uuid,
      connector: { type: ['object', 'null'] },
      volume_uuid: uuid,
      ...(microversion.atLeast('3.54') ? { mode: { type: 'string', enum: ['rw', 'ro'] } } : {}),
    },
    required: ['volume_uuid'],
    additionalProperties: false,
  });

const updateSchema = envelope('attachment', {
  type: 'object',
  properties: { connector: { type: 'object', minProperties: 1 } },
  required: ['connector'],
  additionalProperties: false,
});

const since = '3.27';

/** Attachments of volumes to servers. */
export const attachmentResource: Resource = {
  routes: [
    { method: 'GET', path: '/attachments', since, handle: (request) => listAttachments(request, false) },
    { method: 'GET', path: '/attachments/detail', since, handle: (request) => listAttachments(request, true) },
    {
      method: 'GET',
      path: '/attachments/:id',
      since,
      handle: (request) => ok({ attachment: attachmentDetail(findAttachment(request, request.param('id'))) }),
    },
    { method: 'POST', path: '/attachments', since, schema: createSchema, handle: createAttachment },
    { method: 'PUT', path: '/attachments/:id', since, schema: updateSchema, handle: updateAttachment },
    { method: 'DELETE', path: '/attachments/:id', since, handle: deleteAttachment },
  ],
  actions: {
    path: '/attachments/:id/action',
    operations: { 'os-complete': { since: '3.44', anyBody: true, handle: completeAttachment } },
  },
};
