import * as z from 'zod';
import { listOf, text, type Option } from '../option.ts';
import { brokerOf } from './broker.ts';

/** The sources of hints about changes, apart from polls. */
export interface NotificationSettings {
  /** The URLs of the RabbitMQ nodes that have Cinder's notifications. Empty if none is used. */
  notifications: readonly string[];
  notificationExchange: readonly string[];
  peersExchange: string | undefined;
}

export const defaultNotifications: NotificationSettings = {
  notifications: [],
  notificationExchange: ['openstack', 'cinder'],
  peersExchange: undefined,
};

const brokerUrl = z
  .string()
  .refine(
    isBrokerUrl,
    'must be a URL such as amqps://user:password@host:5671/vhost?cacertfile=/path, with special characters percent-encoded',
  );

const exchangeName = text(/^[\w.:-]{1,127}$/, 'the name of an exchange');

export const notificationOptions: {
  readonly [Name in keyof NotificationSettings]: Option<NotificationSettings[Name]>;
} = {
  notifications: {
    group: 'Live updates',
    argument: '<url>',
    repeatable: true,
    secret: true,
    about:
      "RabbitMQ node with Cinder's notifications, such as amqps://user:password@host/vhost; the nodes are tried in turn; set the variable if a URL has a password",
    defaultText: 'changes are found by polling only',
    schema: listOf(brokerUrl),
  },
  notificationExchange: {
    group: 'Live updates',
    argument: '<name>',
    repeatable: true,
    about: "exchange of Cinder's notifications (control_exchange of cinder.conf); those that exist are used",
    schema: listOf(exchangeName),
  },
  peersExchange: {
    group: 'Live updates',
    argument: '<name>',
    about: 'exchange through which gateways inform each other of changes; requires --notifications',
    defaultText: 'none',
    schema: exchangeName,
  },
};

function isBrokerUrl(text: string): boolean {
  try {
    return brokerOf(text).name !== '';
  } catch {
    return false;
  }
}
