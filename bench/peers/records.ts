/** The records of Cinder, as far as the peers use them. */
export interface VolumeRecord {
  id: string;
  status: string;
  size: number;
  name: string | null;
  description: string | null;
  availability_zone: string | null;
  created_at: string;
  updated_at: string | null;
  volume_type_id: string;
  metadata: Record<string, string>;
  bootable: string;
  encrypted: boolean;
  multiattach: boolean;
  attachments: { attachment_id: string; server_id: string; attached_at: string }[];
}

/** A snapshot or a backup. */
export interface ChildRecord {
  id: string;
  status: string;
  size: number;
  name: string | null;
  created_at: string;
  volume_id: string;
  is_incremental?: boolean;
}

export interface TypeRecord {
  id: string;
  name: string;
  description: string | null;
  is_public: boolean;
}

export interface VolumeList {
  volumes: VolumeRecord[];
  volumes_links?: object[];
}
