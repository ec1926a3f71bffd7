import type { Logger } from 'pino';
import type { Hub } from '../../cinder/watch/hub.ts';
import { ConfigurationError } from '../configuration.ts';
import { brokerOf, socketOptions, type Broker } from './broker.ts';
import type { Notifications } from './notifications.ts';
import type { NotificationSettings } from './options.ts';

/** Seconds over which the polls after a gap are spread. */
const refreshTime = 2;

/**
 * Connects to the broker, if one is configured, and passes its hints to the hub. The client of RabbitMQ is loaded only if
 * it is used.
 *
 * @throws ConfigurationError if a TLS file of a broker cannot be used, or gateways have an exchange but no broker
 */
export async function openNotifications(
  { notifications: urls, notificationExchange: exchanges, peersExchange }: NotificationSettings,
  log: Logger,
  hub: Pick<Hub, 'hint' | 'refresh'>,
): Promise<Notifications | undefined> {
  if (urls.length === 0) {
    if (peersExchange !== undefined) throw new ConfigurationError('--peers-exchange requires --notifications.');
    return undefined;
  }
  const brokers = urls.map(brokerOf);
  for (const broker of brokers) checkFiles(broker);
  const { Notifications } = await import('./notifications.ts');
  return new Notifications({
    brokers,
    exchanges,
    peersExchange,
    log,
    onHint: (hint) => hub.hint(hint),
    onGap: () => hub.refresh(refreshTime),
  });
}

function checkFiles(broker: Broker): void {
  try {
    socketOptions(broker);
  } catch (error) {
    throw new ConfigurationError(`--notifications: a TLS file of ${broker.name} cannot be used: ${String(error)}`);
  }
}
