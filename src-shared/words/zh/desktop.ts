import type { Words } from '../words.ts';

export const desktop: Words['desktop'] = {
  menu: {
    file: '文件',
    record: '记一笔',
    lock: '锁定',
    close: '关闭窗口',
    quit: '退出 Simsim',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    commands: '命令…',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    go: '前往',
    window: '窗口',
    minimise: '最小化',
    zoomWindow: '缩放',
    toFront: '前置全部窗口',
    help: '帮助',
    keys: '键盘快捷键',
    about: '关于 Simsim',
    services: '服务',
    hide: '隐藏 Simsim',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
  },
  saveFile: '保存文件',
  versionOf: (version, day, age) => `${version}（${day}，${age === 0 ? '今天发布' : `已发布 ${age} 天`}）`,
  aboutText: 'Simsim 从不连接其他电脑，因此也不会自行检查更新。',
  reminder: {
    one: (payee, days) =>
      days < 0
        ? `${payee}已逾期`
        : days === 0
          ? `${payee}今天到期`
          : days === 1
            ? `${payee}明天到期`
            : `${payee}将在 ${days} 天后到期`,
    some: (count) => `有 ${count} 笔账单到期`,
    look: '打开 Simsim 查看详情。',
  },
  settings: {
    title: '通知',
    label: '到期账单',
    text: '系统通知会提示即将到期的账单，但从不显示金额。隐藏金额或锁定时，只提示笔数。',
    on: '开启',
    off: '关闭',
  },
  handed: {
    title: '导入账户',
    text: (name) => `${name} 中有一个加密的账户，用它的密码即可打开；随后会在这台电脑上保留一份，与已有的账户并列。`,
    keyFileHint: '仅当该账户使用密钥文件时需要。',
    bringIn: '导入',
    done: '账户已导入，请用它的密码登录。',
  },
};
