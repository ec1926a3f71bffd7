import { Gauge, Registry } from 'prom-client';
import type { Notifications } from './notifications.ts';

/** The state of notifications that metrics show. */
export type NotificationState = Pick<Notifications, 'isConnected' | 'lastMessageAt'>;

/** The metrics of notifications, for `/metrics`. */
export function notificationMetrics(of: NotificationState): Registry {
  const registry = new Registry();
  new Gauge({
    name: 'cinder_graphql_notifications_connected',
    help: "Whether the gateway is connected to RabbitMQ, and its queue is bound to an exchange of Cinder's notifications.",
    registers: [registry],
    collect() {
      this.set(Number(of.isConnected));
    },
  });
  new Gauge({
    name: 'cinder_graphql_notification_age_seconds',
    help: 'Seconds since the last notification of Cinder, or since the start of the gateway.',
    registers: [registry],
    collect() {
      this.set((performance.now() - of.lastMessageAt) / 1000);
    },
  });
  return registry;
}
