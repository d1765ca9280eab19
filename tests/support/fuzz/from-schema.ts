import fc from 'fast-check';
import type { z } from 'zod';
import { placeholder } from './placeholders.ts';

/**
 * Inputs that a schema takes, or nearly: each part is drawn from the schema's own kind and bounds, with those bounds
 * themselves among the values drawn often. Ids, passwords and files become placeholders, which are filled in with
 * ones that exist when the call is made; so handlers are reached and not only the gate.
 */
export function fromSchema(schema: z.core.$ZodType, field = ''): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'object':
      return objectOf(def);
    case 'array': {
      const { least, most } = sizesOf(def);
      return fc.array(fromSchema(def.element!, field), { minLength: least, maxLength: Math.min(most, least + 4) });
    }
    case 'union':
      return fc.oneof(...def.options!.map((option) => fromSchema(option, field)));
    case 'record':
      return fc.dictionary(fromSchema(def.keyType!) as fc.Arbitrary<string>, fromSchema(def.valueType!), {
        maxKeys: 4,
      });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!));
    case 'literal':
      return fc.constantFrom(...def.values!);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(def, field);
    case 'number':
      return numberOf(def);
    case 'nullable':
      return fc.option(fromSchema(def.innerType!, field), { nil: null });
    case 'optional':
    case 'default':
      return fromSchema(def.innerType!, field);
    case 'template_literal':
      return fc.stringMatching(schema._zod.pattern!);
    default:
      return fc.jsonValue(); // a kind that no input had yet when this was written
  }
}

/** What is read of zod's own description of a schema. */
interface Def {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  format?: string;
  checks?: { _zod: { def: Check } }[];
}
interface Check {
  check: string;
  value?: number;
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
}

function objectOf({ shape }: Def): fc.Arbitrary<object> {
  const fields = Object.entries(shape!);
  const requiredKeys = fields.filter(([, schema]) => !isOptional(schema)).map(([name]) => name);
  // A record that is named together with its kind should be one of that kind.
  const kind = shape!['kind']?._zod.def as Def | undefined;
  const known = (name: string) => (name === 'id' && kind?.type === 'literal' ? String(kind.values![0]) : name);
  const arbitraries = Object.fromEntries(fields.map(([name, schema]) => [name, fromSchema(schema, known(name))]));
  return fc.record(arbitraries, { requiredKeys });
}

function isOptional(schema: z.core.$ZodType): boolean {
  return ['optional', 'default'].includes(schema._zod.def.type);
}

function checksOf(def: Def): Check[] {
  return (def.checks ?? []).map((check) => check._zod.def);
}

function sizesOf(def: Def): { least: number; most: number } {
  const checks = checksOf(def);
  return {
    least: checks.find(({ check }) => check === 'min_length')?.minimum ?? 0,
    most: checks.find(({ check }) => check === 'max_length')?.maximum ?? 1000,
  };
}

/** Days around the test's own, where things happen; and the edges of the calendar. */
const days = fc.oneof(
  { weight: 5, arbitrary: placeholder('day') },
  fc.constantFrom('1900-01-01', '1999-12-31', '2024-02-29', '2199-12-31'),
);
const months = fc.constantFrom('2026-01', '2026-02', '2026-08', '2027-03', '2031-12', '1900-01', '2199-12');
const lines = fc.oneof(
  fc.constantFrom(
    'Landlord',
    '房租 3200',
    'coffee 18 yesterday',
    'paid power 280 on 2026-01-04',
    '=1+1',
    'x',
    '支付宝',
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
);

/** Texts that only the program itself can have given out. */
const SECRETS = new Set(['password', 'newPassword', 'code', 'keyFile', 'recoveryKey', 'backup']);

function textOf(def: Def, field: string): fc.Arbitrary<string> {
  const pattern = checksOf(def).find((check) => check.pattern)?.pattern?.source ?? '';
  const { least, most } = sizesOf(def);
  if (pattern.includes('\\d{4}-\\d{2}')) return days;
  if (pattern.includes('\\d{4}-(0')) return months;
  if (pattern.startsWith('^[A-Z]')) return fc.constantFrom('USD', 'EUR', 'ZZZ');
  if (pattern.startsWith('^[A-Za-z0-9_-]') || SECRETS.has(field)) return placeholder(field || 'id');
  return fc.oneof(
    { weight: 8, arbitrary: lines.filter((text) => text.length >= least && text.length <= most) },
    { weight: 1, arbitrary: fc.constant('界'.repeat(Math.min(most, 2000))) },
  );
}

function numberOf(def: Def): fc.Arbitrary<number> {
  const checks = checksOf(def);
  const bound = (name: string) => checks.find(({ check }) => check === name)?.value;
  const whole = def.format === 'safeint' || checks.some(({ check }) => check === 'number_format');
  const least = Math.max(bound('greater_than') ?? -1e6, -1e14);
  const most = Math.min(bound('less_than') ?? 1e6, 1e14);
  const near = Math.min(most, least + 100_000);
  const between = whole
    ? fc.integer({ min: Math.ceil(least), max: Math.floor(near) })
    : fc.double({ min: least, max: near, noNaN: true });
  return fc.oneof({ weight: 6, arbitrary: between }, fc.constantFrom(least, most));
}
