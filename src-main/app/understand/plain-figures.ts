const DIGITS = '零一二三四五六七八九';
const POWERS: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4 };

/** Figures written out or in the ways of speech, as plain decimals: 23块5, 3千2, 一百二, 18*2, 1.200,50. */
export function plainFigures(text: string): string {
  return text
    .replace(/(?<![\d.])(\d+)[块元](\d{1,2})(?![\d.天日号月年块元])/gu, (_, yuan, rest) => `${yuan}.${rest}元`)
    .replace(/(?<![\d.])(\d{1,3})([万千百])(\d)(?![\d.万千百])/gu, (_, whole, unit, rest) =>
      String((Number(whole) * 10 + Number(rest)) * 10 ** (POWERS[unit]! - 1)),
    )
    .replace(/(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d{1,9}),(\d{1,2})(?![\d.,])/gu, (_, whole, cents) =>
      [whole.replaceAll('.', ''), cents].join('.'),
    )
    .replace(/(?<![\d.,])(\d{1,9}(?:\.\d{1,3})?)\s?[*×x]\s?(\d{1,3})(?![\d.,*×x])/giu, (_, one, times) =>
      product(one, Number(times)),
    )
    .replace(
      /(?<=^|\s|\p{Script=Han})[一二两三四五六七八九十百千万零]+(?=[块元])|(?<=^|\s)[一二两三四五六七八九十百千万零]{2,}(?=\s|$)/gu,
      (han) => String(figureOf(han) ?? han),
    );
}

/** A decimal times a whole number, in whole thousandths, so that nothing is rounded. */
function product(decimal: string, times: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const thousandths = Number(whole + fraction.padEnd(3, '0')) * times;
  return (thousandths / 1000).toFixed(3).replace(/\.?0+$/, '');
}

/** 一百二十 is 120, and so is 一百二 in speech; null for what is no figure, such as 百百. */
function figureOf(han: string): number | null {
  let [sum, section, digit, last] = [0, 0, 0, 0];
  for (const sign of han.replaceAll('两', '二')) {
    const power = POWERS[sign];
    if (power === undefined) {
      digit = DIGITS.indexOf(sign);
      if (sign === '零') last = 0;
      continue;
    }
    if (power === 4) [sum, section] = [(section + digit) * 10_000, 0];
    else section += (digit === 0 ? 1 : digit) * 10 ** power;
    [digit, last] = [0, power];
  }
  const value = sum + section + digit * (last > 1 ? 10 ** (last - 1) : 1);
  return value > 0 ? value : null;
}
