import { activity } from './security-activity.ts';
import { backups } from './security-backups.ts';
import { findings } from './security-findings.ts';
import { vault } from './security-vault.ts';
import { waysIn } from './security-ways-in.ts';

export const security = {
  about: 'How this account is opened, and who opened it.',
  demoActivity: 'Nothing to log',
  demoActivityText:
    'Nobody signs in to the demo person. With an account of your own, every sign-in, failed try, export and change of these settings stands here.',
  demoText:
    'The demo person has no password and no vault. With an account of your own, this page shows how it is kept.',

  lockTitle: 'Locking',

  account: 'Account',
  rename: 'Rename the account',
  erase: 'Erase what was removed',
  eraseText:
    'Entries that you removed or changed leave undo, the journal, every backup but one in both folders, and files that were set aside as damaged or older. Undo is empty afterwards. A second folder that is away now follows when it is there again. Copies elsewhere stay.',
  remove: 'Delete the account',
  removeText:
    'The vault goes, with its documents and every backup on this computer. Nothing brings it back but a file that you saved.',
  removed: 'The account is deleted.',

  ...findings,
  ...waysIn,
  ...activity,
  ...backups,
  ...vault,
};
