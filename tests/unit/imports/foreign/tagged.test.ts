import { describe, expect, it } from 'vitest';
import { importStatement } from '../../../../src-main/imports/import-statement.ts';
import { readStatement } from '../../../../src-main/imports/read-statement.ts';
import { ledgerOf, utf8 } from '../fixtures.ts';
import { told } from './told.ts';

const rowsOf = (file: string | Uint8Array, currency: string) =>
  readStatement(typeof file === 'string' ? utf8(file) : file, { ledger: ledgerOf([], currency) }).rows.map(told);

const SGML = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20250331120000<LANGUAGE>ENG
<FI><ORG>B1<FID>10898</FI><INTU.BID>10898<INTU.USERID>someone</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>0<STATUS><CODE>0<SEVERITY>INFO</STATUS>
<STMTRS>
<CURDEF>USD
<BANKACCTFROM>
<BANKID>111000025
<ACCTID>0009871234
<ACCTTYPE>CHECKING
</BANKACCTFROM>
<BANKTRANLIST>
<DTSTART>20250301
<DTEND>20250331
<STMTTRN>
<TRNTYPE>POS
<DTPOSTED>20250305120000.000[-8:PST]
<TRNAMT>-23.45
<FITID>2025030501
<NAME>CAF\u00c9 M\u00dcLLER & SONS
<MEMO>CARD 1234
</STMTTRN>
<STMTTRN>
<TRNTYPE>DIRECTDEP
<DTPOSTED>20250314
<TRNAMT>+1250.00
<FITID>2025031401
<NAME>ACME PAYROLL
</STMTTRN>
<STMTTRN>
<TRNTYPE>ATM
<DTPOSTED>20250315
<TRNAMT>-60
<FITID>2025031501
<NAME>ATM 12 MAIN ST
</STMTTRN>
<STMTTRN>
<TRNTYPE>CHECK
<DTPOSTED>20250316
<TRNAMT>-50.00
<FITID>2025031601
<CHECKNUM>1024
<NAME>CHECK 1024
</STMTTRN>
</BANKTRANLIST>
<LEDGERBAL><BALAMT>1000.00<DTASOF>20250331</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1>
<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD
<CCACCTFROM><ACCTID>4111111111111111</CCACCTFROM>
<BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250320<TRNAMT>-12.00<FITID>c1<NAME>BOOK NOOK</STMTTRN>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250321<TRNAMT>100.00<FITID>c2<NAME>PAYMENT THANK YOU</STMTTRN>
</BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1>
<INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20250331<CURDEF>USD
<INVACCTFROM><BROKERID>b.example<ACCTID>99</INVACCTFROM>
<INVTRANLIST><DTSTART>20250301<DTEND>20250331
<BUYSTOCK><INVBUY><INVTRAN><FITID>i1<DTTRADE>20250310<MEMO>BUY 2 XYZ</INVTRAN><SECID><UNIQUEID>1<UNIQUEIDTYPE>CUSIP</SECID><UNITS>2<UNITPRICE>10<TOTAL>-20.00</INVBUY><BUYTYPE>BUY</BUYSTOCK>
</INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1>
</OFX>
`;

describe('OFX of other banks', () => {
  const expected = [
    '25 purchase 2025-03-05 2345 CAFÉ MÜLLER & SONS',
    '33 income 2025-03-14 125000 ACME PAYROLL',
    '40 cash',
    '47 purchase 2025-03-16 5000 CHECK 1024',
    '61 purchase 2025-03-20 1200 BOOK NOOK',
    '62 transfer 2025-03-21 10000 repayment',
    '67 investment',
  ];

  it('version 1 with its header, unclosed fields, own fields of a vendor, a card and an investment account', () => {
    expect(rowsOf(new Uint8Array(Buffer.from(SGML, 'latin1')), 'USD')).toEqual(expected);
    expect(rowsOf(new Uint8Array(Buffer.from(SGML.replaceAll('\n', '\r\n'), 'latin1')), 'USD')).toEqual(expected);
  });

  it('version 1 on a single line', () => {
    const one = SGML.replaceAll('\n', '');
    expect(rowsOf(new Uint8Array(Buffer.from(one, 'latin1')), 'USD').map((row) => row.replace(/^\d+/, ''))).toEqual(
      expected.map((row) => row.replace(/^\d+/, '')),
    );
  });

  it('version 2 with a namespace, comments, CDATA and entities', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
<!-- made by a bank; <STMTTRN> in here is none -->
<ofx:OFX xmlns:ofx="http://ofx.net/types/2003/04">
  <BANKMSGSRSV1><STMTTRNRS><STMTRS>
    <CURDEF>EUR</CURDEF>
    <BANKACCTFROM><BANKID>1</BANKID><ACCTID>DE00</ACCTID><ACCTTYPE>CHECKING</ACCTTYPE></BANKACCTFROM>
    <BANKTRANLIST>
      <STMTTRN>
        <TRNTYPE>PAYMENT</TRNTYPE>
        <DTPOSTED>20250305</DTPOSTED>
        <TRNAMT>-1.045,00</TRNAMT>
        <FITID><![CDATA[a<1>]]></FITID>
        <NAME><![CDATA[Stadtwerke <Köln> & Co]]></NAME>
        <MEMO>M&#228;rz &amp; April &lt;2&gt;</MEMO>
      </STMTTRN>
      <!-- <STMTTRN><TRNAMT>-9</TRNAMT></STMTTRN> -->
      <STMTTRN>
        <TRNTYPE>XFER</TRNTYPE><DTPOSTED>20250306</DTPOSTED><TRNAMT>-200,00</TRNAMT><FITID>2</FITID>
        <NAME>Savings</NAME>
        <BANKACCTTO><BANKID>1</BANKID><ACCTID>DE99</ACCTID><ACCTTYPE>SAVINGS</ACCTTYPE></BANKACCTTO>
      </STMTTRN>
      <STMTTRN>
        <TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20250307</DTPOSTED><TRNAMT>-9.00</TRNAMT><FITID>3</FITID>
        <NAME>Diner</NAME><CURRENCY><CURRATE>0.9</CURRATE><CURSYM>USD</CURSYM></CURRENCY>
      </STMTTRN>
    </BANKTRANLIST>
  </STMTRS></STMTTRNRS>
  <STMTTRNRS><STMTRS><CURDEF>GBP</CURDEF><BANKACCTFROM><ACCTID>2</ACCTID></BANKACCTFROM><BANKTRANLIST>
    <STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20250307</DTPOSTED><TRNAMT>-9.00</TRNAMT><FITID>3</FITID></STMTTRN>
  </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1>
</ofx:OFX>`;
    expect(rowsOf(xml, 'EUR')).toEqual([
      '9 purchase 2025-03-05 104500 Stadtwerke <Köln> & Co',
      '18 transfer 2025-03-06 20000 transfer',
      '23 other-currency',
      '30 other-currency',
    ]);
    expect(importStatement(utf8(xml), { ledger: null }).ledger.currency).toBe('EUR');
  });

  it('tells equal numbers of two accounts apart, and the same file twice for one', () => {
    const { ledger } = importStatement(new Uint8Array(Buffer.from(SGML, 'latin1')), { ledger: null });
    expect(ledger.records).toHaveLength(5);
    expect(importStatement(new Uint8Array(Buffer.from(SGML, 'latin1')), { ledger }).ledger).toEqual(ledger);
  });
});

describe('QIF of other programs', () => {
  it('several accounts, a card, cash, investments, lists and options', () => {
    const qif = `!Option:AllXfr
!Option:AutoSwitch
!Account
NEveryday
TBank
^
NVisa
TCCard
^
!Clear:AutoSwitch
!Account
NEveryday
TBank
^
!Type:Bank \r
D1/2'26
U-84.20
T-84.20
C*
N1024
PCity Electric
MJanuary
LUtilities:Power
^
D1/14'26
T2,450.00
PAcme Inc
LSalary
^
D1/15'26
T-120.00
PSupermarket
SGroceries
EFood
$-100.00
SHousehold
$-20.00
^
D1/20'26
T-300.00
PVisa payment
L[Visa]
^
!Account
NVisa
TCCard
^
!Type:CCard
D1/22'26
T-41.07
PShell
^
!Type:Cash
D1/23'26
T-3.00
PCoffee
^
!Type:Oth A
D1/24'26
T-1.00
PSomething
^
!Type:Invst
D1/25'26
NBuy
YXYZ
I10.00
Q2
T20.00
^
!Type:Memorized
KP
T-9.00
PRent
^
!Type:Class
NHome
^
`;
    expect(rowsOf(qif, 'USD')).toEqual([
      '4 list-entry',
      '7 list-entry',
      '12 list-entry',
      '16 purchase 2026-01-02 8420 City Electric',
      '25 income 2026-01-14 245000 Acme Inc',
      '30 purchase 2026-01-15 12000 Supermarket',
      '39 transfer 2026-01-20 30000 transfer',
      '45 list-entry',
      '49 purchase 2026-01-22 4107 Shell',
      '54 purchase 2026-01-23 300 Coffee',
      '59 purchase 2026-01-24 100 Something',
      '64 investment',
      '72 list-entry',
      '77 list-entry',
    ]);
  });

  it.each([
    ["1/2'26 and 1/25'26", ["D1/2'26", "D1/25'26"], ['2026-01-02', '2026-01-25']],
    ['31.12.2026', ['D31.12.2026', 'D01.12.2026'], ['2026-12-31', '2026-12-01']],
    ['12/31/99', ['D12/31/99', 'D12/30/99'], ['1999-12-31', '1999-12-30']],
    ['31/12/26', ['D31/12/26', 'D 1/12/26'], ['2026-12-31', '2026-12-01']],
    ['2026-12-31', ['D2026-12-31', 'D2026-12-01'], ['2026-12-31', '2026-12-01']],
    ["6/ 1' 6", ["D6/ 1' 6", "D6/25' 6"], ['2006-06-01', '2006-06-25']],
    ['31-12-2026', ['D31-12-2026', 'D1-12-2026'], ['2026-12-31', '2026-12-01']],
    ['20261231', ['D20261231', 'D20261201'], ['2026-12-31', '2026-12-01']],
  ])('days such as %s', (_name, dates, days) => {
    const qif = `!Type:Bank\n${dates.map((date) => `${date}\nT-1.00\nPShop\n^\n`).join('')}`;
    const { rows } = readStatement(utf8(qif), { ledger: ledgerOf([], 'USD') });
    expect(rows.map(({ record }) => record?.day)).toEqual(days);
  });

  it('amounts with a comma, bad rows by their line, and no mark at the end', () => {
    const qif = `!type:bank\nD31.12.2026\nT-1.045,50\nPMiete\n^\nDgestern\nT1,00\n^\nD30.12.2026\nTviel\n^\nD29.12.2026\nT-4,50\nPKaffee`;
    expect(rowsOf(qif, 'EUR')).toEqual([
      '2 purchase 2026-12-31 104550 Miete',
      '6 bad-day',
      '9 bad-amount',
      '12 purchase 2026-12-29 450 Kaffee',
    ]);
  });
});
