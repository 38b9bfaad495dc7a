import { bodyFaults } from './body-faults.ts';
import { checkpointFaults } from './checkpoint-faults.ts';
import { exceptionFaults } from './exception-faults.ts';
import type { FaultName } from './fault.ts';
import type { FaultFamily, FaultKind } from './fault-kind.ts';
import { pageItemFaults } from './page-faults-items.ts';
import { pageMarkerFaults } from './page-faults-markers.ts';
import { pageShapeFaults } from './page-faults-shapes.ts';
import { pageValueFaults } from './page-faults-values.ts';
import { serviceFaults } from './service-faults.ts';
import { transportFaults } from './transport-faults.ts';

const families: FaultFamily<FaultName> = {
  ...serviceFaults,
  ...exceptionFaults,
  ...transportFaults,
  ...bodyFaults,
  ...pageMarkerFaults,
  ...pageShapeFaults,
  ...pageItemFaults,
  ...pageValueFaults,
  ...checkpointFaults,
};

/** Everything about each fault, by its name. */
export const faultKinds: Readonly<Record<FaultName, FaultKind>> = families;

/** The names of all faults, family by family. */
export const faultNames: readonly FaultName[] = Object.keys(families) as FaultName[]; // the table's type says its keys
