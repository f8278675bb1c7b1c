const OLDEST = 20;

/** Refuses an old Node in one sentence, before anything else is tried. */
export function refuseOldNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  console.error(`匠台需要Node.js ${OLDEST}或更高版本，现在是${version}。`);
  console.error(`Jiangtai needs Node.js ${OLDEST} or later; this is ${version}.`);
  process.exit(2);
}
