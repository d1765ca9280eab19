import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from './sqlcipher.ts';

const NUMBER = /\d+(?:\.\d+)+/;

/** Which versions of the peers are here, by name; what is not here is left out. */
export function peerVersions(): Record<string, string> {
  const found = {
    ledger: said('ledger', ['--version']),
    hledger: said('hledger', ['--version']),
    numpy: said(PYTHON, ['-c', 'import numpy; print(numpy.__version__)']),
    [PACKAGE]: installed(),
  };
  return Object.fromEntries(Object.entries(found).flatMap(([name, version]) => (version ? [[name, version]] : [])));
}

/** The Python that Debian's python3-numpy belongs to. */
export const PYTHON = process.platform === 'win32' ? 'python' : '/usr/bin/python3';

function said(program: string, parameters: string[]): string | undefined {
  const { status, stdout } = spawnSync(program, parameters, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? NUMBER.exec(stdout)?.[0] : undefined;
}

function installed(): string | undefined {
  try {
    const about = readFileSync(join(import.meta.dirname, 'node_modules', PACKAGE, 'package.json'), 'utf8');
    return (JSON.parse(about) as { version: string }).version;
  } catch {
    return undefined;
  }
}
