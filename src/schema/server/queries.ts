import { servers } from '../../resolvers/server/servers.ts';
import { builder } from '../builder.ts';
import { ServerConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { noNova, serviceFailed } from '../facts/null-conditions.ts';
import { forwardPagingArgs } from '../paging-args.ts';

builder.queryField('servers', (t) =>
  t.field({
    type: ServerConnection,
    description:
      'The servers of the project in Nova, the newest first. For the choice of a server to which a volume is attached.',
    extensions: cinder({
      otherRest: { compute: ['GET /servers/detail'] },
      calls: 'one',
      nullIf: [noNova, serviceFailed],
    }),
    args: {
      ...forwardPagingArgs,
      nameContains: t.arg.string({ description: 'Only servers whose names contain this text, in any case.' }),
    },
    resolve: (_, args, context) => servers(context, args),
  }),
);
