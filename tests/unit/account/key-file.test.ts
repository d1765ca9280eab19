import { expect, test } from 'vitest';
import { KEY_FILE_BYTES, printKeyFile, readKeyFile } from '../../../src-main/account/key-file.ts';

const BYTES = Uint8Array.from({ length: KEY_FILE_BYTES }, (_, index) => index * 7);
const TEXT = printKeyFile(BYTES);

test('what is printed is read, whatever an editor did to the ends of lines', () => {
  for (const text of [TEXT, TEXT.trim(), `\n${TEXT.trim()}\r\n\r\n`, `\uFEFF${TEXT}`])
    expect(readKeyFile(text)).toEqual(BYTES);
});

test('every altered or missing character is found', () => {
  const line = TEXT.trim();
  for (let at = 0; at < line.length; at += 1) {
    const other = line[at] === 'A' ? 'B' : 'A';
    expect(() => readKeyFile(line.slice(0, at) + other + line.slice(at + 1)), `${at}`).toThrow(
      'account/not-a-key-file',
    );
    expect(() => readKeyFile(line.slice(0, at) + line.slice(at + 1)), `${at}`).toThrow('account/not-a-key-file');
  }
  for (const text of ['', 'x', `${line}A`, `${line} ${line}`])
    expect(() => readKeyFile(text)).toThrow('account/not-a-key-file');
});
