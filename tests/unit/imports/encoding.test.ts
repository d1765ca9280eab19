import { describe, expect, it } from 'vitest';
import { decode } from '../../../src-main/imports/encoding.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { refusalIn } from '../../support/refusal.ts';

const TEXT = '交易时间,金额\n2025-03-01,3.50 ￥\n';
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2 + 2, text.charCodeAt(index), !big);
  return bytes;
};

describe('telling encodings apart', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['utf-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['gb18030', gb18030(TEXT)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('names the first line that no encoding fits', () => {
    const bytes = Uint8Array.from([...gb18030('支付宝\n金额\n'), 0xff, 0xff, 0x0a]);
    const refusal = refusalIn(() => decode(bytes));
    expect(refusal).toEqual({ code: 'import/unreadable', line: 3 });
  });

  it('does not take broken UTF-8 with a mark for something else', () => {
    const refusal = refusalIn(() => decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xc3, 0x28)));
    expect(refusal).toEqual({ code: 'import/unreadable', line: 2 });
  });
});
