import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { connect, type ChannelModel } from 'amqplib';
import { onTestFinished } from 'vitest';
import { lab } from '../../behaviour/support/lab.ts';

const run = promisify(execFile);

/** The URL of the lab's RabbitMQ, for a user with all permissions. */
export const brokerUrl = await variable('LAB_AMQP');

async function variable(name: string): Promise<string> {
  const { stdout } = await run(lab, ['env']);
  const value = new RegExp(`\\b${name}=(\\S+)`).exec(stdout)?.[1];
  if (value === undefined) throw new Error(`The lab has no ${name}.`);
  return value;
}

/** Runs a command of the broker's administrator. @returns its output */
export async function rabbitmqctl(...args: string[]): Promise<string> {
  const node = `cinderlab${Number(process.env['LAB_PORT_OFFSET'] ?? 0) ? `-${process.env['LAB_PORT_OFFSET']}` : ''}@localhost`;
  const { stdout } = await run('rabbitmqctl', ['--quiet', '-n', node, ...args]);
  return stdout;
}

/** Opens a connection of the test to the broker, until the end of the test. */
export async function connectToBroker(url: string): Promise<ChannelModel> {
  const connection = await connect(url);
  connection.on('error', () => undefined);
  onTestFinished(() => connection.close().catch(() => undefined));
  return connection;
}

/** The least permissions of the gateway's user: its own queue, and the notifications of Cinder. */
const own = '^(amq\\.gen-|cinder-graphql).*';
const readable = '^(amq\\.gen-|cinder-graphql|openstack$).*';
const topics = '^notifications\\.(info|error|\\*)$';

/** Creates a user with the permissions in docs/scaling.md. @returns the URL with the credentials of this user */
export async function createLeastUser(name: string): Promise<string> {
  await rabbitmqctl('delete_user', name).catch(() => undefined);
  await rabbitmqctl('add_user', name, 'secret');
  await rabbitmqctl('set_permissions', name, own, own, readable);
  await rabbitmqctl('set_topic_permissions', name, 'openstack', '^$', topics);
  return brokerUrl.replace(/\/\/[^@]*@/, `//${name}:secret@`);
}
