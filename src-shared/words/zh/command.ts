import type { Words } from '../words.ts';

const system: Record<string, string> = {
  ENOENT: '没有这个文件或文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '这是文件夹',
  ENOTDIR: '路径中有一部分不是文件夹',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘是只读的',
};
const because = (code: string) => system[code] ?? (code === '' ? '系统拒绝' : `系统返回 ${code}`);

export const command: Words['command'] = {
  help: `simsim：根据账本给出可解释的信用评分，无需网络

  simsim demo [--day D]                                    输出演示人物的账本
  simsim score [--day D]            < 账本 > 评分          逐行评分，每行一个账本
  simsim forecast [--scenario S.json] [--goal 720 --by D]
         [--paths N] [--months N] [--seed N] [--day D]     < 账本 > 预测
  simsim plan --goal 720 [--by D] [--chance 0.7] [--lock 习惯,…] [--effort N]
         [--scenario S.json] [--paths N] [--seed N] [--day D]  < 账本 > 计划
  simsim import 文件 [--reader alipay|wechat|ofx|qif|table|simsim]
         [--currency CNY] [--encoding E] [--dates ymd|dmy|mdy]
         [--into LEDGER.json] [--skip-malformed]           > 账本
  simsim report --format pdf|html|csv|spreadsheet|json|ics
         [--out F] [--from D --to D] [--language en|zh]
         [--sections course,changes,factors,money,due,advice]
         [--discreet] [--day D]                            < 账本
  simsim schema                                            输出账本的 JSON Schema
  simsim help、simsim version

账本是一行 JSON（见 docs/ledger-format.md）。日期格式为 YYYY-MM-DD，不写 --day 即为今天。
输入有误时退出码为 2，并在标准错误中为每个有误的账本写一行说明。`,
  unknownVerb: (verb: string, verbs: string) => `simsim 没有“${verb}”这项功能，可选：${verbs}`,
  badOption: (option: string, options: string) =>
    `${option === '' ? '有一个选项' : option} 不可用于此处，或缺少取值。${options === '' ? '这里没有选项。' : `可用选项：${options}`}`,
  tooMany: (extra: string) => `“${extra}”是多余的。请参阅：simsim help`,
  notADay: (option: string) => `--${option} 必须是 1900 至 2199 年间存在的日期，格式为 YYYY-MM-DD`,
  dayBetween: (option: string, from: string, to: string) => `--${option} 必须在 ${from} 与 ${to} 之间`,
  notWhole: (option: string, from: number, to: number) => `--${option} 必须是 ${from} 到 ${to} 之间的整数`,
  notAChoice: (option: string, choices: string) => `--${option} 必须是以下之一：${choices}`,
  planNeedsGoal: '请说明要达到的分数：simsim plan --goal 720',
  notAChance: (option) => `--${option} 必须是 0.05 到 0.99 之间的比例，例如 0.7`,
  byNeedsGoal: '--by 需与 --goal 一起使用，例如 --goal 720',
  importNeedsFile: '请指定要导入的文件：simsim import 文件',
  reportNeedsFormat: (formats: string) => `请用 --format 指定格式：${formats}`,
  endsBeforeStart: '--to 不能早于 --from',
  noLedger: '标准输入中没有账本。可以试试：simsim demo | simsim …',
  cannotRead: (path: string, code: string) => `无法读取 ${path}：${because(code)}`,
  cannotWrite: (path: string, code: string) => `无法写入 ${path}：${because(code)}`,
  fileTooLarge: (path: string, limit: number) => `${path} 超过 ${Math.round(limit / 1_048_576)} MB`,
  onLine: (line: number, sentence: string) => `第 ${line} 行：${sentence}`,
  inFile: (path: string, sentence: string) => `${path}：${sentence}`,
  andMore: (sentence: string, more: number) => `${sentence}（另有 ${more} 处）`,
  malformed: (count: number) => `有 ${count} 行无法读取，因此没有导入。请修正文件，或用 --skip-malformed 跳过这些行`,
  imported: (counts: { new: number; duplicate: number; ignored: number; malformed: number }) =>
    `共 ${counts.new + counts.duplicate + counts.ignored + counts.malformed} 行：新增 ${counts.new}，已存在 ${counts.duplicate}，不导入 ${counts.ignored}，无法读取 ${counts.malformed}`,
  bug: (name: string) => `simsim 内部出现错误（${name}），没有改动任何内容。`,
};
