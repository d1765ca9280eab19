import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { FuseOptionsV1 } from 'app-builder-lib';

/**
 * How Electron's fuses are set in a package (its docs/tutorial/fuses.md). Cookies are not encrypted because there are
 * none; the program's archive is the only place that code is loaded from, and macOS and Windows check it.
 */
export const FUSES: Required<Omit<FuseOptionsV1, 'resetAdHocDarwinSignature'>> = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** As they are written in the binary. The packager leaves the last one as Electron ships it, which is on. */
const WIRE: readonly [fuse: FuseV1Options, on: boolean][] = [
  [FuseV1Options.RunAsNode, FUSES.runAsNode],
  [FuseV1Options.EnableCookieEncryption, FUSES.enableCookieEncryption],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FUSES.enableNodeOptionsEnvironmentVariable],
  [FuseV1Options.EnableNodeCliInspectArguments, FUSES.enableNodeCliInspectArguments],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FUSES.enableEmbeddedAsarIntegrityValidation],
  [FuseV1Options.OnlyLoadAppFromAsar, FUSES.onlyLoadAppFromAsar],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FUSES.loadBrowserProcessSpecificV8Snapshot],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FUSES.grantFileProtocolExtraPrivileges],
  [FuseV1Options.WasmTrapHandlers, true],
];

/**
 * Reads the fuses of a built program (on macOS its `.app`) and answers those that are not as they should be; none when
 * all is well. Rejects when the file holds no fuses at all.
 */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire = (await getCurrentFuseWire(program)) as Partial<Record<FuseV1Options, FuseState>>;
  return WIRE.filter(([fuse, on]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE)).map(
    ([fuse, on]) => `${FuseV1Options[fuse]} should be ${on ? 'on' : 'off'}`,
  );
}
