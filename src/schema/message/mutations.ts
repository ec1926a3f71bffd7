import { deleteMessage } from '../../cinder/resources/messages.ts';
import { deletion } from '../subject.ts';

deletion({ ref: { name: 'Message' } }, 'deleteMessage', {
  description: 'Deletes a message about a failed operation.',
  cinder: { rest: [{ call: 'DELETE /messages/{id}', sdk: ['delete_message'] }], since: '3.3', roles: ['member'] },
  run: ({ client }, { id }) => deleteMessage(client, id),
});
