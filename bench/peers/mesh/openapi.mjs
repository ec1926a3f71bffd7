const string = { type: 'string' };
const text = { type: 'string', nullable: true };
const integer = { type: 'integer' };
const boolean = { type: 'boolean' };
const map = { type: 'object', additionalProperties: true };
const object = (properties) => ({ type: 'object', properties });
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const list = (name) => ({ type: 'array', items: ref(name) });
const content = (name) => ({ 'application/json': { schema: ref(name) } });
const id = { name: 'id', in: 'path', required: true, schema: string };
const get = (operationId, name, parameters = []) => ({
  get: { operationId, parameters, responses: { 200: { description: 'OK', content: content(name) } } },
});

/** The part of Cinder's API that the benchmark uses, as an OpenAPI document. */
export const openapi = {
  openapi: '3.0.0',
  info: { title: 'Cinder', version: '3.70' },
  paths: {
    '/volumes/detail': get('volumes', 'VolumeList', [{ name: 'limit', in: 'query', schema: integer }]),
    '/volumes/{id}': get('volume', 'VolumeItem', [id]),
    '/snapshots/detail': get('snapshots', 'SnapshotList'),
    '/backups/detail': get('backups', 'BackupList'),
    '/types': get('types', 'TypeList'),
    '/volumes/{id}/action': {
      post: {
        operationId: 'volumeAction',
        parameters: [id],
        requestBody: { content: content('Action') },
        responses: { 202: { description: 'Accepted' } },
      },
    },
  },
  components: {
    schemas: {
      Volume: object({
        id: string,
        name: text,
        status: string,
        size: integer,
        description: text,
        bootable: string,
        encrypted: boolean,
        multiattach: boolean,
        availability_zone: text,
        created_at: string,
        updated_at: text,
        metadata: map,
        volume_type_id: string,
        attachments: list('Attachment'),
      }),
      Attachment: object({ attachment_id: string, server_id: string, attached_at: string }),
      Snapshot: object({
        id: string,
        name: text,
        status: string,
        size: integer,
        created_at: string,
        volume_id: string,
      }),
      Backup: object({
        id: string,
        name: text,
        status: string,
        size: integer,
        created_at: string,
        volume_id: string,
        is_incremental: boolean,
      }),
      VolumeType: object({ id: string, name: string, description: text, is_public: boolean }),
      Link: object({ rel: string }),
      VolumeList: object({ volumes: list('Volume'), volumes_links: list('Link') }),
      VolumeItem: object({ volume: ref('Volume') }),
      SnapshotList: object({ snapshots: list('Snapshot') }),
      BackupList: object({ backups: list('Backup') }),
      TypeList: object({ volume_types: list('VolumeType') }),
      Action: object({ 'os-extend': object({ new_size: integer }) }),
    },
  },
};
