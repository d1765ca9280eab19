import { addMonths, type Day } from '#shared/domain/day.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import type { Span } from './span.ts';

/** Five identity items, three people or firms, and two readings of the person's real score elsewhere. */
export function demoIdentity(span: Span): LedgerRecord[] {
  const ago = (months: number): Day => addMonths(span.to, -months);
  const item = (
    name: RecordOf<'identity'>['item'],
    state: RecordOf<'identity'>['state'],
    since: number,
    reviewed: number | null,
  ): LedgerRecord => ({
    id: `demo-identity-${name}`,
    kind: 'identity',
    day: ago(since),
    item: name,
    state,
    ...(reviewed === null ? {} : { reviewed: ago(reviewed) }),
  });
  return [
    item('name', 'self-checked', 23, 20),
    item('phone', 'stated', 23, 19),
    item('document', 'stated', 20, null),
    item('address', 'outdated', 23, null),
    item('employer', 'outdated', 18, null),
    connection('家人 王芳', 'family', 3, '一起生活多年，账单偶尔拖延', ago(22), ago(21)),
    connection('同事 Chen Wei', 'colleague', 2, '借款会还，常要提醒', ago(20), ago(19)),
    connection('房东 刘先生', 'landlord', 1, '今年因押金起过争执', ago(21), ago(18)),
    { id: 'demo-reading-1', kind: 'reading', day: ago(8), issuer: '芝麻信用', score: 668 },
    { id: 'demo-reading-2', kind: 'reading', day: ago(2), issuer: '芝麻信用', score: 677 },
  ];
}

function connection(
  name: string,
  relation: RecordOf<'connection'>['relation'],
  reliability: number,
  why: string | null,
  day: Day,
  reviewed: Day,
): LedgerRecord {
  const id = `demo-connection-${relation}`;
  return { id, kind: 'connection', day, name, relation, reliability, reviewed, ...(why === null ? {} : { why }) };
}
