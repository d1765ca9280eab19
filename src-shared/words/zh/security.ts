import type { Words } from '../words.ts';
import { activity } from './security-activity.ts';
import { backups } from './security-backups.ts';
import { findings } from './security-findings.ts';
import { vault } from './security-vault.ts';
import { waysIn } from './security-ways-in.ts';

export const security: Words['security'] = {
  about: '这个账户如何打开，又被谁打开过。',
  demoActivity: '没有可记录的活动',
  demoActivityText:
    '没有人会登录演示人物。有了自己的账户后，每次登录、失败的尝试、导出以及这些设置的改动都会列在这里。',
  demoText: '演示人物没有密码，也没有保险库。有了自己的账户后，这里会显示它如何受到保护。',

  lockTitle: '锁定',

  account: '账户',
  rename: '账户改名',
  erase: '彻底抹去已删除的内容',
  eraseText:
    '您删除或改动过的条目将从撤销、日志、两个文件夹里除一份之外的所有备份，以及因损坏或较旧而另存的文件中消失。之后无法再撤销。第二个文件夹若现在不在，会在下次接上时照办。别处的副本不受影响。',
  remove: '删除账户',
  removeText: '保险库连同其中的文件和这台电脑上的所有备份都会被删除。除了您自己保存的文件，没有办法找回。',
  removed: '账户已删除。',

  ...findings,
  ...waysIn,
  ...activity,
  ...backups,
  ...vault,
};
