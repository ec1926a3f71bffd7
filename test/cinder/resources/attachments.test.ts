import { expect, test } from 'vitest';
import { attachments } from '../../../src/cinder/resources/attachments.ts';
import { attachmentId, attachmentRow, serverId, time, volumeId } from '../../support/rows.ts';

test('decodes a whole record, with null for an unset time', () => {
  expect(attachments.decode(attachmentRow(1, 2))).toEqual({
    kind: 'Attachment',
    id: attachmentId(1),
    status: 'attached',
    volumeId: volumeId(2),
    serverId: serverId(1),
    attachMode: 'rw',
    attachedAt: `${time(1)}Z`,
    detachedAt: null,
    connectionInfo: { driver_volume_type: 'local' },
  });
});

test('decodes the placeholders of Cinder as null', () => {
  const row = attachmentRow(1, 2, { attach_mode: 'null', attached_at: '', instance: null, connection_info: null });
  expect(attachments.decode(row)).toMatchObject({
    attachMode: null,
    attachedAt: null,
    serverId: null,
    connectionInfo: null,
  });
});
