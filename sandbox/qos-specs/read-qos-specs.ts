import { areColumns, passes } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takePage } from '../cinder/paging.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { QosSpecRow } from '../store/records.ts';
import { findQosSpec, qosSpecMissing } from './find-qos-spec.ts';

function qosSpecView({ id, name, consumer, specs }: QosSpecRow): Record<string, unknown> {
  return { id, name, consumer, specs };
}

/** A QoS spec as show and create answer it: its links stand beside it. */
export function qosSpecReply(request: CinderRequest, spec: QosSpecRow): Reply {
  return ok({ qos_specs: qosSpecView(spec), links: request.links.of('qos-specs', spec.id) });
}

/** `GET /qos-specs`: the name and the consumer are no columns, so that a filter by them finds nothing. */
export function listQosSpecs(request: CinderRequest): Reply {
  request.authorize('volume_extension:qos_specs_manage:get_all');
  const query = request.query.copy();
  const page = takePage(query);
  const filters = query.toKeywords();
  const { qosSpecs } = request.cloud.store;
  const known = areColumns(qosSpecs, filters);
  const shown = cutPage(
    qosSpecs,
    qosSpecs.where((row) => known && passes(row, filters)),
    page,
    qosSpecMissing,
  );
  return listReply(request, {
    key: 'qos_specs',
    path: 'qos-specs',
    page,
    ids: shown.map(({ id }) => id),
    items: shown.map(qosSpecView),
  });
}

/** `GET /qos-specs/{id}` */
export function showQosSpec(request: CinderRequest): Reply {
  request.authorize('volume_extension:qos_specs_manage:get');
  return qosSpecReply(request, findQosSpec(request, request.param('id')));
}

/** `GET /qos-specs/{id}/associations`: the volume types that have it. */
export function listAssociations(request: CinderRequest): Reply {
  request.authorize('volume_extension:qos_specs_manage:get_all');
  const spec = findQosSpec(request, request.param('id'));
  const types = request.cloud.store.volumeTypes.where((type) => type.qos_specs_id === spec.id);
  return ok({
    qos_associations: types.map(({ id, name }) => ({ association_type: 'volume_type', name, id })),
  });
}
