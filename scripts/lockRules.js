/**
 * What the lock file must hold so that a clone installs on Windows, Mac and Linux alike, from whatever registry the machine uses.
 * npm leaves out native bindings of other systems when it writes a lock file beside an existing node_modules.
 */

/** Sentences about what is wrong with a parsed package-lock.json; none when it is in order. */
function lockProblems(lock) {
  const problems = [];
  if (lock.lockfileVersion !== 3) problems.push(`lockfileVersion is ${lock.lockfileVersion}, not 3`);
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (entry.resolved) problems.push(`${place} names an address to fetch it from; .npmrc forbids that`);
    if (place && !entry.link && !entry.integrity) problems.push(`${place} has no checksum`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(lock, place, name)) problems.push(`${place} may use ${name}, which the lock file leaves out`);
    }
  }
  return problems;
}

/** Whether Node, starting in `place`, would find the package: in its own node_modules or in one further up. */
function isLocked(lock, place, name) {
  const found = place ? `${place}/node_modules/${name}` : `node_modules/${name}`;
  if (lock.packages[found]) return true;
  if (place === "") return false;
  return isLocked(lock, place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/"))), name);
}

module.exports = { lockProblems };
