import type { Metadata } from '../store/records.ts';

/** An image of Glance. */
export interface Image {
  id: string;
  name: string;
  disk_format: string;
  container_format: string | null;
  visibility: string;
  protected: boolean;
  /** `saving` while it is filled */
  status: 'saving' | 'active';
  /** bytes */
  size: number;
  /** The ID of the project. */
  owner: string;
  created_at: string;
}

/** What a volume keeps of the image that was written to it. */
export function imageMetadataOf(image: Image): Metadata {
  return {
    image_id: image.id,
    image_name: image.name,
    checksum: image.id.replaceAll('-', ''),
    container_format: String(image.container_format),
    disk_format: image.disk_format,
    min_disk: '0',
    min_ram: '0',
    size: String(image.size),
  };
}
