import { missing } from '../cinder/fault.ts';
import { areColumns, passes, rejectFilters } from '../cinder/filters.ts';
import { listReply } from '../cinder/list-reply.ts';
import { cutPage, takeLimit, takePage } from '../cinder/paging.ts';
import { QueryParams } from '../cinder/query-params.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import type { MessageRow } from '../store/records.ts';
import { messageView } from './message-view.ts';

/**
 * `GET /messages`: of every project, whoever asks. Below 3.5 the query is ignored, but for the limit of the next link.
 */
function listMessages(request: CinderRequest): Reply {
  const query = request.atLeast('3.5') ? request.query.copy() : new QueryParams([]);
  const page = takePage(query);
  if (!request.atLeast('3.5')) page.limit = Infinity;
  if (request.atLeast('3.31')) rejectFilters(request, query, 'message');
  const filters = query.toKeywords();
  const { messages } = request.cloud.store;
  const known = areColumns(messages, filters, 'unchecked');
  const rows = messages.where((message) => known && passes(message, filters));
  // A marker must be one of the caller's own, though the list is not.
  if (page.marker !== undefined) visibleMessage(request, page.marker);
  const shown = cutPage(messages, rows, page, (id) => missing('Message', id));
  return listReply(request, {
    key: 'messages',
    path: 'messages',
    page: { ...page, limit: takeLimit(request.query.copy()) },
    ids: shown.map((message) => message.id),
    items: shown.map((message) => messageView(request, message)),
  });
}

function findMessage(request: CinderRequest): MessageRow {
  return visibleMessage(request, request.param('id'));
}

function visibleMessage(request: CinderRequest, id: string): MessageRow {
  const message = request.cloud.store.messages.get(id);
  if (!message || !request.sees(message)) throw missing('Message', id);
  return message;
}

function deleteMessage(request: CinderRequest): Reply {
  const message = findMessage(request);
  request.authorize('message:delete', message.project_id);
  request.cloud.store.messages.delete(message);
  return bare(204);
}

const since = '3.3';

/** Messages to the user about what failed. */
export const messageResource: Resource = {
  routes: [
    { method: 'GET', path: '/messages', since, handle: listMessages },
    {
      method: 'GET',
      path: '/messages/:id',
      since,
      handle: (request) => ok({ message: messageView(request, findMessage(request)) }),
    },
    { method: 'DELETE', path: '/messages/:id', since, handle: deleteMessage },
  ],
};
