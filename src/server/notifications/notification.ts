import * as z from 'zod';
import type { Hint } from '../../cinder/watch/hint.ts';

const id = z.string().min(1).nullish().catch(null);

/** The members of a payload that the gateway reads. All others can contain secrets, and are discarded. */
const payload = z
  .object({ tenant_id: id, id, volume_id: id, snapshot_id: id, backup_id: id, group_id: id, group_snapshot_id: id })
  .catch({});

type Payload = z.infer<typeof payload>;

const message = z.object({ event_type: z.string(), payload });

/** The envelope of oslo.messaging (`messagingv2`). The driver `messaging` sends the message without an envelope. */
const envelope = z.object({ 'oslo.message': z.string() });

/**
 * Sent before anything changes. A poll would show nothing, and would delay the poll after the end. Other actions have set
 * a status such as `extending` before their start is sent.
 */
const comesTooEarly = /\.(update|reset_status|transfer\.\w+)\.start$/;

/** A resource type, and the member of the payload with its ID. Without a member, any resource may have changed. */
type Concern = readonly [kind: string, member?: keyof Payload];

const volume: readonly Concern[] = [['Volume', 'volume_id'], ['Attachment']];
const groupSnapshot: readonly Concern[] = [['GroupSnapshot', 'group_snapshot_id'], ['Snapshot']];

/** The resources that a notification concerns, by the first word of its event type. */
const concerns = new Map<string, readonly Concern[]>(
  Object.entries({
    volume,
    // Errors of the scheduler name the volume only.
    scheduler: volume,
    snapshot: [['Snapshot', 'snapshot_id']],
    // Backups and groups change the statuses of volumes.
    backup: [
      ['Backup', 'backup_id'],
      ['Volume', 'volume_id'],
    ],
    group: [['Group', 'group_id'], ['Volume']],
    groups: [['Group', 'id'], ['Volume']],
    group_snapshot: groupSnapshot,
    groupsnapshots: [['GroupSnapshot', 'id'], ['Snapshot']],
  }),
);

/**
 * Reads a notification of Cinder.
 *
 * @param content the body of the message
 * @returns undefined if the message is not a notification, concerns no type with subscriptions, or comes too early
 */
export function hintOf(content: Buffer): Hint | undefined {
  const body = jsonOf(content.toString());
  const enveloped = envelope.safeParse(body);
  const { data } = message.safeParse(enveloped.success ? jsonOf(enveloped.data['oslo.message']) : body);
  const concerned = data && concerns.get(data.event_type.split('.', 1)[0] ?? '');
  if (!concerned || comesTooEarly.test(data.event_type)) return undefined;
  return {
    resources: concerned.map(([kind, member]) => ({ kind, id: (member && data.payload[member]) ?? null })),
    // A notification about a transfer names only one of the two projects.
    projectId: data.event_type.includes('.transfer.') ? null : (data.payload.tenant_id ?? null),
    region: null,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
