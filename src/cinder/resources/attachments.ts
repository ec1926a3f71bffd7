import { dateTime, decoder, json, required, status, text, textOrStandIn, type Decoded } from '../decode.ts';
import { show, type Resource } from '../resource.ts';
import { volumes } from './volumes.ts';

const fields = {
  id: required(),
  status: status(),
  volumeId: required(),
  serverId: text('instance'),
  attachMode: textOrStandIn(),
  attachedAt: dateTime(),
  detachedAt: dateTime(),
  connectionInfo: json(),
};

/** An attachment's detail record (`GET /attachments/{id}`, from 3.27 on). */
export type Attachment = Decoded<'Attachment', typeof fields>;

export const attachments: Resource<Attachment> = {
  kind: 'Attachment',
  noun: 'attachment',
  route: '/attachments',
  listRoute: '/attachments/detail',
  key: 'attachment',
  listKey: 'attachments',
  decode: decoder('Attachment', fields),
  // Whoever owns some volume is shown any attachment by its id: it is for those only who may see its volume.
  isVisible: async (client, { volumeId }) => (await show(client, volumes, volumeId)) !== null,
  since: '3.27',
  linkless: true,
  allTenants: true,
  inLists: false,
  filterName: 'attachment',
  filters: {
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    serverId: { wire: 'instance_id', member: true },
    // Cinder also lists `status`, but that names no column of its table: it matches nothing.
    status: { wire: 'attach_status', member: true, status: true },
    id: { wire: 'id', member: false, idOf: 'Attachment' },
    projectId: { wire: 'project_id', member: 'never', owner: true },
  },
  sortKeys: {
    id: 'id',
    status: 'attach_status',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    attachedAt: 'attach_time',
  },
};
