import type { Problem } from '../../contract/refusal.ts';
import { megabytes, megabytesOver } from '../megabytes.ts';
import type { RefusalSentences } from '../refusal-sentences.ts';
import type { Words } from '../words.ts';

const wait = (seconds: number) => (seconds > 0 ? `请等待 ${seconds} 秒后再试。` : '');

const sentences: RefusalSentences = {
  'input/invalid': () => '表单中还有内容需要修改，尚未保存任何内容。',
  'call/unknown': () => '界面与程序核心的版本不一致，请关闭后重新启动。',
  'session/locked': () => 'Simsim 已锁定，请先登录。',
  'session/superseded': () => 'Simsim 已在另一个窗口打开。请到那里继续，或重新加载本页以在此接管。',
  'session/no-link': () => '这个链接已使用过，或属于之前的一次启动。请在运行 Simsim 的终端按回车键，然后打开新链接。',
  'session/stopped': () => 'Simsim 已停止运行。请重新启动，并打开它显示的链接。',
  'account/unknown': () => '这台电脑上已没有该账户，请选择其他账户。',
  'account/wrong-password': ({ waitSeconds }) => `密码不正确。${wait(waitSeconds)}`,
  'account/wait': ({ waitSeconds }) => `连续尝试次数过多，请 ${waitSeconds} 秒后再试。`,
  'account/wrong-recovery-key': ({ waitSeconds }) => `这不是该账户的恢复密钥，请与打印件核对。${wait(waitSeconds)}`,
  'account/weak-password': () => '这个密码容易被猜到。请使用更多或更不常见的词，四个互不相关的词就很好。',
  'account/wrong-password-or-key-file': ({ waitSeconds }) =>
    `密码与这个密钥文件合在一起打不开账户。${wait(waitSeconds)}`,
  'account/key-file-wanted': () => '此账户需要密码和密钥文件一起打开，请同时选择密钥文件。',
  'account/not-a-key-file': () => '这不是完整的 Simsim 密钥文件。请选择由 Simsim 生成的文件或其副本。',
  'account/code-wanted': () => '密码正确。请输入验证器应用此刻显示的验证码。',
  'account/wrong-code': ({ waitSeconds }) =>
    `这不是此刻的验证码，或它已被用过。${wait(waitSeconds)}手机与电脑的时钟须一致。`,
  'account/code-expired': () => '这一步已失效，请重新开始。',
  'vault/damaged': ({ backups }) =>
    backups > 0
      ? '保险库文件已损坏，因此没有打开或改动任何内容。您可以恢复最近一份完好的备份。'
      : '保险库文件已损坏，因此没有打开或改动任何内容。此处没有备份，请在别处寻找该文件夹的副本。',
  'vault/newer-version': () => '该保险库由更新版本的 Simsim 写成，请安装该版本后再打开。',
  'vault/in-use': () => '该账户正在另一个 Simsim 中打开，请先在那里关闭。',
  'vault/changed-elsewhere': () => '保险库打开期间文件被其他程序改动，我们没有覆盖它。请锁定后重新登录。',
  'vault/disk-full': () => '磁盘已满，本次改动没有保存。请腾出空间后再试。',
  'vault/read-only': () => 'Simsim 无法写入数据文件夹，本次改动没有保存。请检查文件夹权限。',
  'vault/not-written': () => '磁盘报告错误，本次改动没有保存。请锁定，检查磁盘后重新登录。',
  'vault/backup-folder': () => '找不到这个备份文件夹，或无法使用。请连接它所在的磁盘，或以完整路径选择另一个文件夹。',
  'vault/no-backup': () => '这台电脑上没有该账户经过验证的备份。',
  'crypto/self-test-failed': () =>
    '加密功能在这台电脑上未能得出正确结果，因此 Simsim 不会打开任何内容。请重新安装或换一台电脑。',
  'ledger/unknown-record': () => '账本中已没有这条记录。',
  'ledger/newer-change': () => '这之后还有更新的改动。撤销是逐步进行的，请先用 Ctrl-Z 撤销较新的改动。',
  'ledger/nothing-to-undo': () => '没有可以撤销的操作。',
  'ledger/nothing-to-redo': () => '没有可以重做的操作。',
  'import/not-recognised': () =>
    'Simsim 不认识这种文件。可以读取支付宝或微信支付账单，银行或信用卡的 CSV、OFX、QFX、QIF、XLSX，以及 Simsim 自己写出的文件。',
  'import/unreadable': ({ line }) => `文件从第 ${line} 行起无法读取，请重新导出后再试。`,
  'import/cancelled': () => '已停止读取。要继续，请重新选择文件。',
  'import/too-slow': () => '读取这个文件用时过长，已经停止。请换较短的期间或其他格式。',
  'import/malformed-rows': ({ rows }) => `有 ${rows} 行无法读取。请同意跳过，或修正文件。`,
  'vault/too-large': ({ size, limit }) =>
    `这个账户连同文档共 ${megabytesOver(size)} MB，而单个文件最多只能带走 ${megabytes(limit)} MB。请移除不再需要的文档，然后重新保存账户。`,
  'file/too-large': ({ limit }) => `文件超过 ${megabytes(limit)} MB，请导出较短的时间段。`,
  'file/not-accepted': () => '无论文件名如何，它都不是 PDF、PNG、JPEG 或 WebP 文件。请选择其他文件。',
  'file/unknown': () => '文件已不再保留，请重新选择。',
  'file/not-saved': () => '无法保存到该位置，请选择其他文件夹。',
  'forecast/date-past': () => '目标日期已过，请选择更晚的日期。',
  'scenario/contradiction': () =>
    '这些事不可能都发生：一张卡只能注销一次，一笔贷款只能还清一次，一次逾期只能更正一次，一笔账单每月只会逾期一次，最多新开三张卡。请移除其中一件。',
  'run/unknown': () => '该次预测已经结束。',
};

/** “（第 12 行第 5 个字符）”；只有一行时只说字符。 */
const place = (at: Problem['at']) => {
  if (at === undefined) return '';
  return at.line === 1 ? `（第 ${at.character} 个字符）` : `（第 ${at.line} 行第 ${at.character} 个字符）`;
};

const problems: Record<string, (limit: number | undefined, at: Problem['at']) => string> = {
  missing: () => '缺失',
  'unknown-field': () => '不是已知字段',
  'wrong-type': () => '类型不正确',
  'not-whole': () => '必须是整数',
  'not-minor-units': () => '必须是最小货币单位（如分）的整数',
  'not-a-day': () => '必须是 1900 至 2199 年间存在的日期，格式为 YYYY-MM-DD',
  'not-a-month': () => '必须是月份，格式为 YYYY-MM',
  'not-a-choice': () => '不在可选范围内',
  'not-an-id': () => '必须是由字母、数字和连字符组成的编号',
  'too-large': (limit) => `不能大于 ${limit}`,
  'too-small': (limit) => `不能小于 ${limit}`,
  'too-long': (limit) => `最多 ${limit} 个字符`,
  empty: () => '不能为空',
  'control-character': () => '不能包含控制字符',
  duplicate: () => '重复出现',
  'unknown-reference': () => '指向账本中不存在的记录',
  'bill-or-account': () => '必须只指向一笔待付款或一个账户',
  'before-opening': () => '不能早于开户日',
  'ends-before-start': () => '不能早于开始日期',
  'own-weights': () => '只能与“自定义”方案一起使用',
  'all-factors-off': () => '必须至少保留一个因素',
  'not-valid': () => '无效',
  'not-json': (_, at) =>
    `不是 JSON${place(at)}。该处应为普通数字、双引号内的文本、true、false 或 null；不能有 NaN、注释或末尾多余的逗号。`,
  'ends-early': (_, at) => `还不完整就结束了${place(at)}。可能被截断，请重新复制或导出。`,
  'not-utf8': () => '不是 UTF-8 文本',
  'too-deep': (limit, at) => `嵌套不能超过 ${limit} 层${place(at)}。任何记录都用不到五层以上，请去掉多余的括号。`,
  'other-currency': () => '与该文件的货币不同',
};

export const refusals: Words['refusals'] = {
  sentences,
  problem: ({ path, problem, limit, at }: Problem): string =>
    `${path === '' ? '输入' : path} ${(problems[problem] ?? problems['not-valid']!)(limit, at)}`,
  problemOnly: ({ problem, limit, at }: Problem): string => (problems[problem] ?? problems['not-valid']!)(limit, at),
  incident: (incident: string) => `程序出现错误，没有改动任何内容。事件编号为 ${incident}。`,
};
