import type { Words } from '../words.ts';

export const shells: Words['shells'] = {
  ready: (link: string) => `Simsim is ready: ${link}`,
  enterForLink: '链接只能使用一次。按回车键获取新链接，按 Ctrl-C 停止。',
  asRoot: 'Simsim 正以 root 身份运行。可以使用，但在您自己的用户下运行更安全。',
  linkNotOpened: '这里无法启动浏览器，请自行在浏览器中打开上面的链接。',
  stopping: '正在锁定保险库并停止。',
  pagesMissing: (folder: string) => `页面尚未构建：${folder} 中没有 index.html。请先运行 “npm run build”。`,
  portTaken: (port: number) => `端口 ${port} 已被占用。请用 --port 指定其他端口，或不指定以自动选择。`,
  portForbidden: (port: number) => `当前用户无权使用端口 ${port}。请用 --port 指定大于 1023 的端口。`,
  notAPort: (value: string) => `--port 需要 0 到 65535 之间的整数，而“${value}”不是。`,
  noValue: (option: string) => `${option} 后面需要一个值。`,
  unknownOption: (option: string) => `这里没有“${option}”这个选项。`,
  usage:
    'npm start -- [--browser | --desktop] [--port N] [--data 文件夹] [--no-open]\n' +
    '  --browser       在您自己的浏览器中显示页面\n' +
    '  --desktop       在独立窗口中显示（需要 Electron 运行时和显示器）\n' +
    '  --port N        浏览器外壳在 127.0.0.1 上的端口；不指定则自动选择\n' +
    '  --data 文件夹   账户数据的存放位置\n' +
    '  --no-open       只打印链接，不启动浏览器',
  oneShellOnly: '--browser 与 --desktop 只能选择一个。',
  building: '正在构建页面和程序核心，需要几秒钟。',
  buildFailed: '构建失败，Simsim 没有启动。',
  toolsMissing: 'Simsim 的组件尚未安装。请在其文件夹中运行 “npm ci”，然后重新启动。',
  fetchingRuntime: '正在下载 Electron 运行时，仅此一次（约 120 MB）。使用 “npm start -- --browser” 则无需下载。',
  startingDesktop: (why: string) => `启动桌面外壳：${why}。`,
  startingBrowser: (why: string) => `启动浏览器外壳：${why}。`,
  desktopImpossible: (why: string) => `无法启动桌面外壳：${why}。这里可以使用 “npm start -- --browser”。`,
  why: {
    asked: '按您的要求',
    ableHere: '这里有显示器和 Electron 运行时',
    noDisplay: '这里没有显示器',
    asRoot: 'Electron 的沙盒不支持 root 用户',
    noRuntime: (reason: string) => `无法下载 Electron 运行时（${reason}）`,
    notThereAfterwards: '下载后仍不存在',
    desktopFailed: (code: string) => `桌面外壳启动后立即退出（${code}）`,
  },
  couldNotStart: 'Simsim 无法启动',
};
