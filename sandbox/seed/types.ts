import { OTHER, stableUuid } from '../identity.ts';
import type { Metadata, VolumeTypeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';

export type SeedTypes = Record<'fast' | 'archive' | 'shared', VolumeTypeRow>;

/**
 * Volume types: a fast one with a quality of service, a cheap one, one whose volumes several servers may attach, and a
 * private one with encrypted volumes, which project other may use.
 */
export function seedTypes(store: Store): SeedTypes {
  const type = (
    name: string,
    description: string,
    extra_specs: Metadata,
    more: Partial<VolumeTypeRow> = {},
  ): VolumeTypeRow =>
    store.volumeTypes.insert({
      id: stableUuid(`volume type ${name}`),
      name,
      description,
      extra_specs,
      is_public: true,
      qos_specs_id: null,
      projects: [],
      created_at: daysAgo(28),
      ...more,
    });
  const gold = store.qosSpecs.insert({
    id: stableUuid('QoS spec gold'),
    name: 'gold',
    consumer: 'front-end',
    specs: { read_iops_sec: '20000', write_iops_sec: '10000' },
    created_at: daysAgo(29),
  });
  const vault = type('vault', 'Encrypted, for what is secret', {}, { is_public: false, projects: [OTHER.id] });
  store.encryptions.set(vault.id, {
    created_at: daysAgo(28),
    updated_at: null,
    deleted_at: null,
    deleted: false,
    encryption_id: stableUuid('encryption of vault'),
    cipher: 'aes-xts-plain64',
    key_size: 256,
    provider: 'luks',
    control_location: 'front-end',
    volume_type_id: vault.id,
  });
  const archive = type('archive', 'Disks, for what is seldom read', { 'qos:class': 'bronze' });
  store.defaultTypes.set(OTHER.id, archive.id);
  return {
    fast: type('fast', 'Flash, for databases and boot volumes', { 'qos:class': 'gold' }, { qos_specs_id: gold.id }),
    archive,
    shared: type('shared', 'Several servers may attach a volume at once', { multiattach: '<is> True' }),
  };
}
