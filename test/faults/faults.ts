import { CLOCK_FAULT } from "./clock-fault.ts";
import { DISK_FAULTS } from "./disk-faults.ts";
import type { Fault } from "./fault.ts";
import { PRINT_FAULT } from "./print-fault.ts";
import { PROCESS_FAULTS } from "./processes.ts";

/** Every fault that strikes a running server; power cuts are simulated apart. */
export const FAULTS: readonly Fault[] = [...PROCESS_FAULTS, PRINT_FAULT, CLOCK_FAULT, ...DISK_FAULTS];
