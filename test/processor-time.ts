/** @fileoverview How long something takes by the processor's own clock: others may be at work on the machine. */

/** Begins to count. @returns the milliseconds that this process has worked since */
export function processorTime(): () => number {
  const started = process.cpuUsage();
  return () => process.cpuUsage(started).user / 1000;
}
