import { notFound } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { QosSpecRow } from '../store/records.ts';

/** The fault for an id that is no QoS spec's. */
export function qosSpecMissing(id: string): ReturnType<typeof notFound> {
  return notFound(`No such QoS spec ${id}.`);
}

/** Finds a QoS spec by its id; @throws Fault 404 */
export function findQosSpec(request: CinderRequest, id: string): QosSpecRow {
  const spec = request.cloud.store.qosSpecs.get(id);
  if (!spec) throw qosSpecMissing(id);
  return spec;
}
