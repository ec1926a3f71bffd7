/** The connection information of a driver that attaches volumes as local devices. */
export function localConnection(volumeId: string, attachmentId: string): Record<string, unknown> {
  return {
    device_path: `/volumes/volume-${volumeId}`,
    qos_specs: null,
    access_mode: 'rw',
    encrypted: false,
    cacheable: false,
    driver_volume_type: 'local',
    attachment_id: attachmentId,
  };
}
