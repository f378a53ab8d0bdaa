// `npm ci` refuses a lock file that leaves out an optional package another package names, and npm leaves
// out those that a registry does not serve (builds for other systems). Naming them makes the lock whole.
import { readFileSync, writeFileSync } from 'node:fs';

const platforms = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

export function completeLock(lock) {
  const packages = { ...lock.packages };
  const added = [];
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      if (packages[path] || packages[`${parent}/${path}`]) continue;
      packages[path] = stub(name, version);
      added.push(path);
    }
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { lock: { ...lock, packages: sorted }, added };
}

function stub(name, version) {
  const words = name.split(/[/-]/);
  const os = platforms.find((platform) => words.includes(platform));
  const cpu = processors.find((processor) => words.includes(processor));
  return { version, optional: true, ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

if (import.meta.filename === process.argv[1]) {
  const { lock, added } = completeLock(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Named ${added.length} optional packages that the lock file left out.`);
}
