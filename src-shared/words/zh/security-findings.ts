import type { findings as english } from '../en/security-findings.ts';
import type { Widen } from '../words.ts';

export const findings: Widen<typeof english> = {
  findings: '值得留意',
  noFindings: '没有异常',
  noFindingsText: '由简明的规则检查下方的活动记录：失败的尝试、陌生的电脑、导出、设置的改动。',
  severities: { high: '重要', medium: '留意', low: '供参考' },
  evidence: '依据',
  wasThisYou: '这是您本人吗？',
  yes: '是我',
  no: '不是我',
  answeredYes: '您已确认是本人。',
  answeredNo: '您表示不是本人。请先更改密码，再换一把恢复密钥。若有人可能拿到了文件副本，那份副本仍可用旧密码打开。',
  rules: {
    'many-failures': { title: '短时间内多次失败', text: '有人在十分钟内至少五次试图打开账户。' },
    'failures-then-success': {
      title: '多次失败后登录成功',
      text: '有人在几次输错之后进入了账户。如果不是您，密码已被猜中。',
    },
    'new-place': { title: '来自陌生之处的登录', text: '打开账户的电脑、用户或入口是以前没有见过的。' },
    'clock-back': { title: '时钟被调回', text: '这台电脑的时钟早于上一条记录，列表中的时间可能不准。' },
    'tries-missing': {
      title: '失败的尝试可能被隐藏',
      text: '记录失败尝试的文件不见了。能写入这块硬盘的人都可以删除它。',
    },
    'tries-altered': { title: '失败尝试的记录被改动', text: '记录失败尝试的文件中有内容被修改或删去。' },
    'settings-changed': { title: '安全设置有变动', text: '打开此账户的方式被更改。' },
    'backup-place': {
      title: '备份的存放位置有变动',
      text: '选定或停用了第二个备份文件夹。其中的内容同样封存，只能以打开此账户的方式打开；在“备份”中可以看到是哪个文件夹。',
    },
    recovered: { title: '使用过恢复密钥', text: '自那时起，密码、恢复密钥和数据密钥都已更新，第二重验证已关闭。' },
    'quick-export': { title: '刚登录就导出', text: '有人进入后两分钟内就导出了数据。' },
    'many-exports': { title: '一天内多次导出', text: '一天之内数据被导出四次或更多。' },
    'bulk-removal': { title: '删除了大量条目', text: '一次登录期间删除了账本的五分之一以上。可以撤销找回。' },
    'backup-restored': { title: '恢复过备份', text: '保险库较早的状态取代了较新的状态。' },
    'long-auto-lock': { title: '应用长时间不锁定', text: '超过半小时才会自动锁定。' },
    'older-copy': {
      title: '打开的是较早的副本',
      text: '这台电脑见过该保险库更新的状态。可能有人，或同步程序、恢复磁盘等，把较早的状态放了回来；之后的改动不在其中。',
    },
    'torn-tail': {
      title: '有一项改动没有写完',
      text: '写入改动时断电或程序被终止。这项改动从未被确认，已移到一旁；所有已确认的内容都在。',
    },
    'unusual-hour': { title: '在不寻常的时间登录', text: '此前 90 天里，没有人在一天中的这个时候打开过账户。' },
    'went-on': {
      title: '有改动因损坏而丢失',
      text: '改动日志曾经损坏，有人选择从最后一项可读的改动继续。损坏的文件保留在保险库旁边。',
    },
    'log-altered': { title: '活动记录被改动', text: '记录链不完整：有条目被修改、删去或插入。' },
  },
};
