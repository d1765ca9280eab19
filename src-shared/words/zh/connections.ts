import type { Words } from '../words.ts';

export const connections: Words['connections'] = {
  about: '可选。与您往来的人和机构，以及您对他们的信赖程度',
  loading: '正在读取人脉…',
  offTitle: '人脉关系未计入评分',
  offText:
    '默认关闭：除非您愿意，否则不会询问任何他人信息。开启后，它最多占 350 分以上部分的 5%，您写下的内容与其他内容一起封存。不会通知任何人，也只影响您自己的评分。',
  onTitle: '人脉关系已计入评分',
  onText:
    '它最多占 350 分以上部分的 5%，只看三点：您记下了多少、认为他们有多可靠、上次判断在多久以前。随时可以关闭，名单会保留，分值回到其他因素。',
  effectOff: (points: string, score: number) => `现在开启：${points}，评分为 ${score}。`,
  effectOn: (points: string, score: number) => `现在关闭：${points}，评分为 ${score}。`,
  noEffect: '今天的评分不会因此改变。',
  turnOn: '计入人脉',
  turnOff: '停止计入',
  turnedOn: '人脉关系现已计入。',
  turnedOff: '人脉关系不再计入。',
  list: '与您往来的人和机构',
  add: '添加人脉…',
  emptyTitle: '这里还没有人',
  emptyText: '可以添加房东、机构或朋友，并说明您有多信赖他们以及原因。',
  reliability: (level: number) => `可靠程度 ${level} / 5`,
  noReason: '尚未说明原因',
  judgedOn: (day: string) => `${day}判断`,
  stale: (age: number) => `${age} 个月前，值得再看一看`,
  stillSo: '依旧如此',
  stillSoOf: (name: string) => `${name}：依旧如此`,
  edit: '编辑',
  editOf: (name: string) => `编辑${name}`,
  reviewed: (name: string) => `${name}：今天已重新判断。`,
  removed: (name: string) => `已移除${name}。`,
};
