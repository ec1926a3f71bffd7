import { Command, CommanderError, Option } from 'commander';
import type { Environment } from '../cinder/cloud/environment.ts';
import { options, withDefaults, type Configuration } from './options.ts';
import { version } from './version.ts';

/** An invalid setting. The message is one line that names the setting and the valid values. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Name = keyof Configuration;

const names = Object.keys(options) as Name[];
const prefix = 'CINDER_GRAPHQL_';

/**
 * Reads the configuration. A flag takes precedence over its variable. `--help` and `--version` write to stdout.
 *
 * @param args the command line, without node and the script
 * @returns undefined after `--help` and `--version`: nothing is to be started
 * @throws ConfigurationError for an unknown flag or variable, or an invalid value
 */
export function readConfiguration(args: readonly string[], env: Environment): Configuration | undefined {
  const flags = readFlags(args);
  if (!flags) return undefined;
  const unknown = Object.keys(env).find(
    (variable) => variable.startsWith(prefix) && !names.some((name) => variableOf(name) === variable),
  );
  if (unknown) {
    throw new ConfigurationError(
      `${unknown} is not a known variable. Known variables: ${names.map(variableOf).join(', ')}.`,
    );
  }
  const given = names.flatMap((name) => {
    const variable = variableOf(name);
    if (flags[name] !== undefined) return [[name, check(name, flagOf(name), flags[name])]];
    return env[variable] ? [[name, check(name, variable, env[variable])]] : [];
  });
  return withDefaults(Object.fromEntries(given) as Partial<Configuration>);
}

function check(name: Name, source: string, text: string): unknown {
  const { schema, secret } = options[name];
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const received = secret ? '' : `; received "${text}"`;
  throw new ConfigurationError(`${source} ${parsed.error.issues[0]?.message ?? 'is not valid'}${received}.`);
}

/** Reads the flags as texts, like the variables. Returns undefined after `--help` and `--version`. */
function readFlags(args: readonly string[]): Partial<Record<Name, string>> | undefined {
  const command = commandLine();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    const line = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
    throw new ConfigurationError(`${withoutPasswords(line)}; --help lists the options.`);
  }
  const [stray] = command.args;
  if (stray !== undefined)
    throw new ConfigurationError(`"${withoutPasswords(stray)}" is not an option; --help lists the options.`);
  const values = command.opts<Partial<Record<Name, string | boolean | string[]>>>();
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function commandLine(): Command {
  const command = new Command('cinder-graphql')
    .description('A GraphQL gateway over OpenStack Block Storage v3 (Cinder).')
    .optionsGroup('General:')
    .version(version)
    .helpOption('-h, --help', 'display this help')
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ helpWidth: 110 })
    .addHelpText('after', cloudHelp);
  const defaults = withDefaults({});
  for (const name of names) {
    const { group, argument, about, defaultText, repeatable } = options[name];
    const fallback = defaultText ?? (repeatable ? 'none' : shownDefault(defaults[name]));
    const flag = argument ? `${flagOf(name)} ${argument}` : flagOf(name);
    const option = new Option(flag, `${about} (${variableOf(name)}; default: ${fallback})`).helpGroup(`${group}:`);
    if (repeatable) option.argParser((value, before: string[] | undefined) => [...(before ?? []), value]);
    command.addOption(option);
    if (!argument) command.addOption(new Option(flagOf(name).replace('--', '--no-')).hideHelp());
  }
  return command;
}

function shownDefault(value: Configuration[Name]): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return String(value);
}

const cloudHelp = `
A switch has a --no- form. Each option's environment variable is in parentheses; lists in a variable are
comma-separated.

The cloud is selected as in other OpenStack clients. OS_CLOUD, OS_AUTH_URL or CINDER_ENDPOINT is required, unless
--sandbox is given:
  OS_CLOUD                        a cloud in clouds.yaml (or in the file OS_CLIENT_CONFIG_FILE)
  OS_AUTH_URL                     the URL of Keystone; without credentials every caller must send a token
  OS_USERNAME, OS_PASSWORD, OS_PROJECT_NAME, OS_USER_DOMAIN_NAME, OS_PROJECT_DOMAIN_NAME, OS_TOKEN,
  OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET, ...
                                  the gateway's own credentials, for callers without a token
  OS_REGION_NAME, OS_INTERFACE    which endpoint of the catalog to use
  OS_CACERT, OS_CERT, OS_KEY, OS_INSECURE
                                  TLS
  CINDER_ENDPOINT                 the URL of Cinder; without OS_AUTH_URL, Cinder is used without Keystone

Examples:
  cinder-graphql --sandbox
  OS_CLOUD=mycloud cinder-graphql --host 0.0.0.0 --allowed-origin https://portal.example`;

/** Removes user and password from URLs in a text, because an error repeats a misplaced URL. */
function withoutPasswords(text: string): string {
  return text.replace(/:\/\/\S*@/g, '://');
}

function flagOf(name: Name): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function variableOf(name: Name): string {
  return prefix + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
