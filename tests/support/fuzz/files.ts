/** Files that a person, or someone who wishes them ill, may hand in. */
const bytes = (text: string) => new TextEncoder().encode(text);
const record = { id: 'r1', kind: 'income', day: '2026-01-05', source: 'Work', amount: 100 };
const ledger = { version: 1, id: 'other', currency: 'CNY', model: { preset: 'simsim', off: [] }, records: [record] };

export const FILES = [
  { name: 'bank.csv', bytes: bytes('Date,Payee,Amount\n2026-01-03,Shop,-12.50\n2026-01-04,Landlord,-3200.00\n') },
  { name: 'broken.csv', bytes: bytes('Date,Payee,Amount\n2026-13-45,"Shop,-12\n,,\n\u0000\n') },
  { name: 'ledger.json', bytes: bytes(JSON.stringify(ledger)) },
  { name: 'hostile.json', bytes: bytes('{"version":1,"records":[{"__proto__":{"kind":"bill"}}],"id":"x"}') },
  { name: 'photo.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) },
  { name: '../../evil.pdf', bytes: bytes('%PDF-1.7\n%%EOF\n') },
  { name: 'bank.qif', bytes: bytes('!Type:Bank\nD01/03/26\nT-12.50\nPShop\n^\n') },
  { name: 'empty', bytes: new Uint8Array(0) },
];
