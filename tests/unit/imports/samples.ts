import { crc32, deflateRawSync } from 'node:zlib';

/** A small export of WeChat Pay, in its own layout. */
export function wechatExport(rows: readonly string[], summary: readonly string[] = []): string {
  return [
    '微信支付账单明细,,,,,,,,,,',
    '微信昵称：[某人],,,,,,,,,,',
    ...summary.map((line) => `${line},,,,,,,,,,`),
    '----------------------微信支付账单明细列表--------------------,,,,,,,,,,',
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    ...rows,
    '',
  ].join('\r\n');
}

const transaction = (id: string, amount: string, name: string, extra = '') =>
  `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250305120000[-5:EST]<TRNAMT>${amount}<FITID>${id}<NAME>${name}${extra}</STMTTRN>`;

/** OFX 1: fields are not closed, a header of lines comes first. */
export function ofx1(transactions: string, currency = 'USD'): string {
  return `OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nCHARSET:1252\r\n\r\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>${currency}\r\n<BANKACCTFROM><BANKID>1<ACCTID>00123307<ACCTTYPE>CHECKING</BANKACCTFROM>\r\n<BANKTRANLIST>${transactions}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
}

export const OFX1 = ofx1(
  transaction('a1', '-34.51', 'CITY ELECTRIC') +
    transaction('a2', '1,250.00', 'ACME PAYROLL').replace('DEBIT', 'CREDIT') +
    transaction('a3', '-20.00', 'A &amp; B < C CAFE', '<MEMO>'),
);

/** OFX 2: the same as XML, of a credit card. */
export const OFX2 = `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200"?>
<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR</CURDEF><CCACCTFROM><ACCTID>4111111111113307</ACCTID></CCACCTFROM>
<BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20250305</DTPOSTED><TRNAMT>-12,50</TRNAMT><FITID>1</FITID><NAME><![CDATA[Caf\u00e9 <Zoo>]]></NAME><MEMO/></STMTTRN>
<STMTTRN><TRNTYPE>PAYMENT</TRNTYPE><DTPOSTED>20250306</DTPOSTED><TRNAMT>300.00</TRNAMT><FITID>2</FITID><NAME>PAYMENT - THANK YOU</NAME></STMTTRN>
<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20250307</DTPOSTED><TRNAMT>5.00</TRNAMT><FITID>3</FITID><NAME>SHOE SHOP</NAME></STMTTRN>
</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`;

export const QIF = `!Option:AutoSwitch
!Account
NGiro
TBank
^
!Clear:AutoSwitch
!Type:Bank
D3/25'25
T-1,234.50
PLandlord Ltd
LRent
^
D3/28'25
T2,000.00
PEmployer
^
D3/29'25
T-50.00
L[Savings]
^
!Type:Cat
NRent
^`;

export const GERMAN = `Umsatzübersicht;;;
Konto;DE00;;
Buchungstag;Auftraggeber / Empfänger;Verwendungszweck;Betrag (EUR)
05.03.2025;Stadtwerke Köln;Strom März;-1.234,56
06.03.2025;Bäckerei Müller;Brötchen;-4,50
25.03.2025;Firma GmbH;Gehalt;3.000,00
;;Summe;1.760,94
`;

/** A spreadsheet (XLSX) of these cells; numbers in the first column are days, as WeChat writes them. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const strings: string[] = [];
  const cellOf = (cell: string | number, at: number, row: number) => {
    const reference = `${String.fromCharCode(65 + at)}${row + 1}`;
    if (typeof cell === 'number') return `<c r="${reference}"${at === 0 ? ' s="1"' : ''}><v>${cell}</v></c>`;
    strings.push(cell);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheet = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((cell, at) => cellOf(cell, at, index)).join('')}</row>`,
  );
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return zip({
    'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
  });
}

export function zip(files: Record<string, string>, lie?: { size: number }): Uint8Array {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(lie?.size ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
