import { Command } from 'commander';
import { instant, type InstantOptions } from './instant/instant.ts';

/** Measures the gateway: `npm run bench -- --help`. */
const program = new Command('npm run bench --')
  .description('Measures the gateway. Without a kind of measurement, all of them run. Linux only.')
  .option('--instant', 'CPU time of a request of the gateway and of peers, with a cloud that answers at once')
  .option('--rounds <number>', 'number of blocks of each server', Number, 5)
  .option('--seconds <number>', 'duration of a block', Number, 2)
  .option('--case <name...>', 'only these cases: typename, volume, volumes, everything, extend', [])
  .option('--peer <name...>', 'only these peers: yoga, plain', [])
  .option('--profile <folder>', 'write a CPU profile of the gateway into this folder');

program.parse();
const options = program.opts<{ rounds: number; seconds: number; case: string[]; peer: string[]; profile?: string }>();
const instantOptions: InstantOptions = { ...options, cases: options.case, peers: options.peer };
await instant(instantOptions);
