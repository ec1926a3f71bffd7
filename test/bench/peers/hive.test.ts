import { expect, test } from 'vitest';
import { reduced } from '../../../bench/peers/hive.ts';
import { attachmentId, volumeId } from '../../support/rows.ts';

test('answers of the gateway and of Hive Gateway with the same values have the same reduced form', () => {
  const gateway = {
    volumes: {
      nodes: [
        {
          id: `Volume:${volumeId(1)}`,
          status: 'IN_USE',
          bootable: true,
          createdAt: '2026-01-01T00:00:01.000000Z',
          attachments: [{ id: `Attachment:${attachmentId(1)}`, status: 'ATTACHED', serverId: null }],
          snapshots: { nodes: [] },
        },
      ],
      pageInfo: { hasNextPage: false },
    },
  };
  const hive = {
    volumes: {
      nodes: [
        {
          id: volumeId(1),
          status: 'in-use',
          bootable: 'true',
          created_at: '2026-01-01T00:00:01.000000',
          attachments: [{ id: attachmentId(1), server_id: null }],
          snapshots: [],
        },
      ],
      volumes_links: null,
    },
  };
  expect(reduced(hive)).toEqual(reduced(gateway));
});

test('answers with different values have different reduced forms', () => {
  expect(reduced({ volume: { id: volumeId(1), created_at: '2026' } })).not.toEqual(
    reduced({ volume: { id: `Volume:${volumeId(1)}`, createdAt: '2025' } }),
  );
});
