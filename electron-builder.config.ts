import type { Configuration } from 'electron-builder';
import { FUSES } from './packaging/fuses.ts';
import { packedFilesHere } from './packaging/packed-files.ts';

/** How installers are made; `npm run package`. What whoever publishes has to add is told in docs/releasing.md. */
const config: Configuration = {
  appId: 'app.simsim.Simsim',
  productName: 'Simsim',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the packager fills these in
  artifactName: 'Simsim-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'resources' },
  files: packedFilesHere(),
  asar: true,
  npmRebuild: false, // everything is bundled: there are no modules to rebuild
  electronLanguages: ['en-US', 'en-GB', 'zh-CN'],
  electronFuses: FUSES,
  publish: null, // nothing is ever uploaded by the build, and the app asks nobody for updates
  // A Debian package must name a place on the web; whoever publishes sets theirs.
  extraMetadata: { homepage: process.env['SIMSIM_HOMEPAGE'] ?? 'https://simsim.invalid/' },
  fileAssociations: [
    {
      ext: ['simsim', 'simsim-vault'],
      name: 'Simsim vault',
      description: 'Encrypted Simsim vault',
      mimeType: 'application/x-simsim-vault',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    icon: 'icons',
    maintainer: 'The Simsim authors <simsim@simsim.invalid>',
    synopsis: 'An encrypted ledger with a score that explains itself',
    executableName: 'simsim',
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.finance',
    icon: 'icon.icns',
    hardenedRuntime: true,
    entitlements: 'resources/entitlements.mac.plist',
    entitlementsInherit: 'resources/entitlements.mac.plist',
    notarize: false, // switched on by whoever has a developer account
  },
  win: { target: ['nsis'], icon: 'icon.ico' },
  nsis: { oneClick: false, perMachine: false, deleteAppDataOnUninstall: false },
};

export default config;
