import { adviseBench } from './advise.ts';
import { bundles } from './bundles.ts';
import { captureBench } from './capture.ts';
import { captureSizesBench } from './capture-sizes.ts';
import { chatBench } from './chat.ts';
import { extractBench } from './extract.ts';
import { fidelityBenches } from './fidelity.ts';
import { ledgerBench } from './ledger.ts';
import { memoryBench } from './memory.ts';
import { packBench } from './pack.ts';
import { storeOnceBench } from './store-once.ts';
import { storeOnceBrowserBench } from './store-once-browser.ts';
import type { Bench } from './support/bench.ts';
import { workspaceBench } from './workspace.ts';

/** Every benchmark, quick ones first. */
export const benches: Bench[] = [
  adviseBench,
  bundles,
  captureSizesBench,
  extractBench,
  ledgerBench,
  packBench,
  storeOnceBench,
  workspaceBench,
  captureBench,
  chatBench,
  storeOnceBrowserBench,
  memoryBench,
  ...fidelityBenches,
];
