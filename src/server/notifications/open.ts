import type { Logger } from 'pino';
import type { CloudConfig } from '../../cinder/cloud/config.ts';
import type { Hub } from '../../cinder/watch/hub.ts';
import { Notifications } from './notifications.ts';
import type { NotificationSettings } from './options.ts';

/** Seconds over which the polls after a new connection are spread. */
const refreshTime = 2;

/** Connects to the broker, if one is configured, and passes its hints to the hub. */
export function openNotifications(
  { notifications: urls, notificationExchange: exchanges, peersExchange }: NotificationSettings,
  { tls }: Pick<CloudConfig, 'tls'>,
  log: Logger,
  hub: Hub,
): Notifications | undefined {
  if (urls.length === 0) return undefined;
  const onHint: Hub['hint'] = (hint) => hub.hint(hint);
  return new Notifications({
    urls,
    exchanges,
    peersExchange,
    tls,
    log,
    onHint,
    onConnect: () => hub.refresh(refreshTime),
  });
}
