import { deleteMessage } from '../../cinder/resources/messages.ts';
import { deletion } from '../subject.ts';

deletion({ ref: { name: 'Message' } }, 'deleteMessage', {
  description: 'Deletes a message about a failure. `DELETE /messages/{id}`. Members. Microversion 3.3.',
  since: '3.3',
  run: ({ client }, { id }) => deleteMessage(client, id),
});
