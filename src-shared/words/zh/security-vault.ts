import type { vault as english } from '../en/security-vault.ts';
import type { Widen } from '../words.ts';

export const vault: Widen<typeof english> = {
  around: '保险库所在之处',
  conflictCopies: (count) => `保险库旁边有 ${count} 份副本，是两台电脑都改动过之后由同步程序留下的：`,
  conflictHelp:
    'Simsim 只打开自己的文件。如果这里缺少条目，它们可能在副本里：请把副本移到单独的文件夹，再从登录页面作为另一个账户导入。否则可以删除。',
  synced: (folder) =>
    `保险库位于同步程序的文件夹中（${folder}）。只要同一时间只在一台电脑上打开 Simsim 就是安全的。在别处打开之前，请先锁定并等待同步完成。`,
  network: '保险库位于网络驱动器上，那里的文件锁并不可靠：请确保不会有人同时在两台电脑上打开它。',

  readOnlyInUse: '仅供阅读：另一个 Simsim 正打开着此账户。',
  readOnlyInUseText: '那边的改动会在您下次登录时显示在这里。',
  readOnlyDisk: '仅供阅读：磁盘不接受改动。',
  readOnlyDiskText: '请检查数据文件夹的权限，然后重新登录。',
  readOnlyDamaged: '仅供阅读：改动日志已损坏。',
  readOnlyDamagedText: (last) => (last === null ? '查看保留了什么、丢失了什么。' : `${last} 之前的内容都在。`),
  goOn: '查看并继续',
  goOnTitle: '损坏之后继续使用',
  goOnKept: (last) =>
    last === null
      ? '保留：直到最后一项可读改动的全部内容，就是您现在看到的。'
      : `保留：直到 ${last} 最后一项可读改动的全部内容，就是您现在看到的。`,
  goOnLost: '丢失：在那之后的改动。它们所在的日志部分已无法读取。',
  goOnAside:
    '损坏的日志会保留在保险库旁边，在它之前的快照会先备份。更早的备份同样没有这些改动；复制到别处的副本里也许有。',
  goOnConfirm: '从这里继续',
  wentOn: '现在又可以改动了。',
  lookAtBackups: '查看备份',
};
