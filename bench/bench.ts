import { Command } from 'commander';
import { instant } from './instant/instant.ts';
import { isLabUp, lab } from './lab/lab.ts';
import { large } from './large/large.ts';
import { memory } from './memory/memory.ts';
import { smoke } from './smoke/smoke.ts';

/** Measures the gateway: `npm run bench -- --help`. */
interface Options {
  instant?: true;
  lab?: true;
  large?: true;
  memory?: true;
  smoke?: true;
  rounds: number;
  seconds: number;
  case: string[];
  peer: string[];
  profile?: string;
}

const options = new Command('npm run bench --')
  .description('Measures the gateway. All kinds of measurements run if none is selected. Linux only.')
  .option('--instant', 'CPU time of a request of the gateway and of peers, with a cloud that answers at once')
  .option('--lab', 'time of pages on a real Cinder, which is started (Debian 12, root), against joins by hand')
  .option('--large', 'a page of volumes with snapshots in a project of 20,000 volumes')
  .option('--memory', 'time to start, and resident memory')
  .option('--smoke', 'check the benchmark instead: equal answers and numbers of calls, without measuring')
  .option('--rounds <number>', 'number of blocks or requests of each server', Number, 5)
  .option('--seconds <number>', 'duration of a block', Number, 2)
  .option(
    '--case <name...>',
    'only these cases: typename, volume, volumes, everything, extend; snapshots, backups, detail',
    [],
  )
  .option('--peer <name...>', 'only these peers: yoga, plain, hive (installed by npm when it is first selected)', [])
  .option('--profile <folder>', 'with --instant: write a CPU profile of the gateway into this folder')
  .parse()
  .opts<Options>();

const { rounds, seconds, profile, smoke: isSmoke } = options;
const selection = { rounds, seconds, cases: options.case, peers: options.peer };
const isAll = !options.instant && !options.lab && !options.large && !options.memory && !isSmoke;
if (isSmoke) await smoke();
if (isAll || options.instant) await instant(selection, profile);
if (options.lab || (isAll && isLabUp())) await lab(selection);
else if (isAll) console.log('The lab is not running: skipped --lab.');
if (isAll || options.large) await large(rounds);
if (isAll || options.memory) await memory(rounds, 5 * seconds);
