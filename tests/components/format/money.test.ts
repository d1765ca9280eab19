import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Currency, minorDigits, parseAmount, plainAmount } from '#shared/domain/currency.ts';
import { money } from '#shared/domain/money.ts';
import { NumberStyle } from '#shared/domain/preferences.ts';
import { currencyDigits, editableMoney, formatMoney, parseMoney } from '../../../src-renderer/format/money.ts';

const anyCurrency = fc.constantFrom(...Currency.options);
const anyAmount = fc.integer({ min: 0, max: 10_000_000_000_000 }).map(money);

describe('money in the pages', () => {
  it('has the decimals that the ledger counts in, for every currency', () => {
    for (const currency of Currency.options) expect(currencyDigits(currency), currency).toBe(minorDigits(currency));
  });

  it('reads back every amount it writes, in both languages and every style', () => {
    fc.assert(
      fc.property(
        anyAmount,
        anyCurrency,
        fc.constantFrom('en' as const, 'zh' as const),
        fc.constantFrom(...NumberStyle.options),
        (amount, currency, language, numbers) => {
          const style = { language, numbers };
          expect(parseMoney(editableMoney(amount, currency), currency)).toBe(amount);
          expect(parseMoney(editableMoney(amount, currency, style), currency, style)).toBe(amount);
          expect(parseMoney(formatMoney(amount, currency, style), currency, style)).toBe(amount);
        },
      ),
      { examples: [[money(10_000_000_000_000), 'JPY', 'en', 'language']] },
    );
  });

  it('reads what the core reads, to the same amount', () => {
    fc.assert(
      fc.property(anyAmount, anyCurrency, (amount, currency) => {
        const text = plainAmount(amount, currency);
        expect(parseMoney(text, currency)).toBe(parseAmount(text, currency));
      }),
    );
  });

  it.each([
    ['286.4', 'CNY', 28_640],
    ['3,200', 'CNY', 320_000],
    ['¥ 1,200.50', 'CNY', 120_050],
    ['１２８．５', 'CNY', 12_850],
    ['3200元', 'CNY', 320_000],
    ['HK$88', 'HKD', 8_800],
    ['500', 'JPY', 500],
    ['12.', 'CNY', 1_200],
    ['1.500', 'CNY', 150],
    ['12,34', 'CNY', 1_234],
    ['3.200,50', 'EUR', 320_050],
    ['1’200.50', 'CHF', 120_050],
  ] as const)('reads %s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it.each([
    ['', 'CNY'],
    ['-5', 'CNY'],
    ['1e3', 'CNY'],
    ['1.234', 'CNY'],
    ['12,34', 'JPY'],
    ['1,2345', 'CNY'],
    ['5.5', 'JPY'],
    ['five', 'CNY'],
    ['9999999999999', 'CNY'],
    ['1 + 2', 'CNY'],
  ] as const)('takes %j %s for no amount', (text, currency) => {
    expect(parseMoney(text, currency)).toBeNull();
  });

  it('takes a lone point for one of thousands where the comma is the decimal mark', () => {
    const style = { language: 'en', numbers: 'point-comma' } as const;
    expect(parseMoney('1.500', 'EUR', style)).toBe(150_000);
    expect(parseMoney('1.5', 'EUR', style)).toBe(150);
    expect(parseMoney('0,5', 'EUR', style)).toBe(50);
  });

  it('writes signs, and leaves decimals away where asked', () => {
    expect(formatMoney(28_640, 'CNY', { language: 'en' })).toBe('¥286.40');
    expect(formatMoney(-6_420, 'CNY', { language: 'en' })).toBe('−¥64.20');
    expect(formatMoney(1_420_000, 'CNY', { language: 'en' }, { signed: true })).toBe('+¥14,200.00');
    expect(formatMoney(431_800, 'CNY', { language: 'zh' }, { whole: true })).toBe('¥4,318');
    expect(formatMoney(500, 'JPY', { language: 'en' })).toBe('¥500');
  });
});
