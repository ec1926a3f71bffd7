import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { connect, type ChannelModel } from 'amqplib';
import { onTestFinished } from 'vitest';
import { labVariables } from './lab.ts';

const run = promisify(execFile);
const { LAB_AMQP: amqp = '', LAB_PORT_OFFSET: offset = '0' } = await labVariables();

/** The URL of the lab's RabbitMQ, for a user with all permissions. */
export const brokerUrl = amqp;

/** The user of the gateway, with the permissions in docs/scaling.md. */
export const leastUser = 'cinder-graphql';
export const password = 'canary-password';

const environment = {
  ...process.env,
  RABBITMQ_NODENAME: `cinderlab${offset === '0' ? '' : `-${offset}`}@localhost`,
  PASSWORD: password,
};

/** Runs a command of the broker's administrator. @returns its output */
export async function rabbitmqctl(...args: string[]): Promise<string> {
  const { stdout } = await run('rabbitmqctl', ['--quiet', ...args], { env: environment });
  return stdout;
}

/** Creates the user of the gateway with the commands in docs/scaling.md. @returns the URL with its credentials */
export async function createLeastUser(): Promise<string> {
  await rabbitmqctl('delete_user', leastUser).catch(() => undefined);
  const page = readFileSync(new URL('../../../docs/scaling.md', import.meta.url), 'utf8');
  const commands = page.match(/^rabbitmqctl .*$/gm) ?? [];
  await run('bash', ['-e', '-c', commands.join('\n')], { env: environment });
  return brokerUrl.replace(/\/\/[^@]*@/, `//${leastUser}:${password}@`);
}

/** Opens a connection of the test to the broker, until the end of the test. */
export async function connectToBroker(url: string): Promise<ChannelModel> {
  const connection = await connect(url);
  connection.on('error', () => undefined);
  onTestFinished(() => connection.close().catch(() => undefined));
  return connection;
}

/** Deletes the queues of all gateways. @returns the number of queues */
export async function deleteGatewayQueues(): Promise<number> {
  const names = (await rabbitmqctl('list_queues', 'name'))
    .split('\n')
    .filter((name) => name.startsWith('cinder-graphql.'));
  for (const name of names) await rabbitmqctl('delete_queue', name);
  return names.length;
}
