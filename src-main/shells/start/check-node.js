// Plain JavaScript that every Node understands: it runs before the first .ts file is read, and says in a sentence what
// an old Node would say with a stack trace. npm ci brings the right Node along, unless its scripts were switched off.
if (!process.features.typescript) {
  process.stderr.write(
    `Simsim needs Node 24, and this is ${process.version}. “npm rebuild node” in its folder fetches it\n` +
      '(“npm ci --ignore-scripts” leaves it out), or install Node 24 or newer yourself.\n' +
      `Simsim 需要 Node 24，当前为 ${process.version}。请在其文件夹中运行 “npm rebuild node”，或自行安装 Node 24 以上版本。\n`,
  );
  process.exit(1);
}
