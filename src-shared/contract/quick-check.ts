import type { z } from 'zod';

/** True only where the schema takes the value exactly as it is. */
export type QuickCheck = (value: unknown) => boolean;

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];
/** So many strings that were good are remembered, where asking is dear: payees and days come again and again. */
const MOST_REMEMBERED = 20_000;

/** Types whose own checks are understood here. */
const HAS_CHECKS: ReadonlySet<string> = new Set(['array', 'number', 'string']);

/**
 * A check made from a schema, several times as fast as parsing, as it builds nothing. It says yes only where parsing would
 * give back the very same value; on a no the schema itself has the word, with its defaults and its reasons. What it does
 * not understand of a schema it leaves to that schema.
 */
export function quickCheckOf(schema: Schema): QuickCheck {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (!HAS_CHECKS.has(def.type) && def.checks?.length) return parsing(schema);
  switch (def.type) {
    case 'object':
      return objectCheck(def, schema);
    case 'array':
      return arrayCheck(def, schema);
    case 'union':
      return 'discriminator' in def ? kindCheck(def as z.core.$ZodDiscriminatedUnionDef, schema) : parsing(schema);
    case 'optional':
    case 'default':
      return quickCheckOf(def.innerType);
    case 'nullable':
      return nullableCheck(quickCheckOf(def.innerType));
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'number':
      return numberCheck(def, schema);
    case 'string':
      return stringCheck(def, schema);
    default:
      return parsing(schema);
  }
}

/** No key too many, none missing. Values come from JSON: a key that is there has a value. */
function objectCheck(def: z.core.$ZodObjectDef, schema: Schema): QuickCheck {
  const strict = (def.catchall?._zod.def as Def | undefined)?.type === 'never';
  if (!strict) return parsing(schema);
  const fields = new Map<string, { check: QuickCheck; isNeeded: boolean }>();
  for (const [key, field] of Object.entries(def.shape)) {
    fields.set(key, { check: quickCheckOf(field), isNeeded: !mayBeAbsent(field) });
  }
  const needed = [...fields.values()].filter(({ isNeeded }) => isNeeded).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const key in value) {
      const field = fields.get(key);
      if (field === undefined || !field.check((value as Record<string, unknown>)[key])) return false;
      if (field.isNeeded) found += 1;
    }
    return found === needed;
  };
}

/** A default that is missing has to be put in, which is the schema's to do. */
function mayBeAbsent(field: Schema): boolean {
  return (field as z.core.$ZodTypes)._zod.def.type === 'optional';
}

function arrayCheck(def: z.core.$ZodArrayDef, schema: Schema): QuickCheck {
  const length = lengthIn(def.checks);
  if (length === null) return parsing(schema);
  const element = quickCheckOf(def.element);
  return (value) => {
    if (!Array.isArray(value) || value.length < length.least || value.length > length.most) return false;
    for (let at = 0; at < value.length; at++) if (!element(value[at])) return false;
    return true;
  };
}

function kindCheck(def: z.core.$ZodDiscriminatedUnionDef, schema: Schema): QuickCheck {
  const options = new Map<unknown, QuickCheck>();
  for (const option of def.options) {
    const own = (option as z.core.$ZodTypes)._zod.def;
    if (own.type !== 'object') return parsing(schema);
    const kind = (own.shape[def.discriminator] as z.core.$ZodTypes | undefined)?._zod.def;
    if (kind?.type !== 'literal') return parsing(schema);
    for (const value of kind.values) options.set(value, quickCheckOf(option));
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    return options.get((value as Record<string, unknown>)[def.discriminator])?.(value) ?? false;
  };
}

function nullableCheck(inner: QuickCheck): QuickCheck {
  return (value) => value === null || inner(value);
}

function oneOf(values: readonly unknown[]): QuickCheck {
  const known = new Set(values);
  return (value) => known.has(value);
}

function numberCheck(def: z.core.$ZodNumberDef, schema: Schema): QuickCheck {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const own = def as z.core.$ZodNumberDef & { format?: string };
  if (own.format !== undefined && own.format !== 'safeint') return parsing(schema);
  for (const check of def.checks ?? []) {
    const bound = check._zod.def as { check: string; value?: unknown; inclusive?: boolean };
    if (typeof bound.value !== 'number' || bound.inclusive !== true) return parsing(schema);
    if (bound.check === 'greater_than') least = Math.max(least, bound.value);
    else if (bound.check === 'less_than') most = Math.min(most, bound.value);
    else return parsing(schema);
  }
  const isOne = own.format === 'safeint' ? Number.isSafeInteger : Number.isFinite;
  return (value) => isOne(value) && (value as number) >= least && (value as number) <= most;
}

function stringCheck(def: z.core.$ZodStringDef, schema: Schema): QuickCheck {
  if ('format' in def) return remembering(parsing(schema));
  const tests: QuickCheck[] = [];
  const others = (def.checks ?? []).filter((check) => {
    const test = testOf(check._zod.def as Rule);
    if (test !== null) tests.push(test);
    return test === null;
  });
  const length = lengthIn(others);
  if (length === null) return remembering(parsing(schema));
  const check = (value: unknown) => {
    if (typeof value !== 'string' || value.length < length.least || value.length > length.most) return false;
    for (let at = 0; at < tests.length; at++) if (!tests[at]!(value)) return false;
    return true;
  };
  const isDear = (def.checks ?? []).some((one) => one._zod.def.check === 'custom');
  return isDear ? remembering(check) : check;
}

interface Rule {
  check: string;
  pattern?: RegExp;
  fn?: (value: unknown) => unknown;
}

/** A pattern, or a predicate that says yes at once; null for what is neither. */
function testOf({ check, pattern, fn }: Rule): QuickCheck | null {
  if (check === 'custom' && fn) return (value) => fn(value) === true;
  if (check !== 'string_format' || !pattern || pattern.global || pattern.sticky) return null;
  return (value) => pattern.test(value as string);
}

/** The bounds that these checks set on a length; null when one of them is about something else. */
function lengthIn(checks: readonly z.core.$ZodCheck<never>[] | undefined): { least: number; most: number } | null {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const { _zod } of checks ?? []) {
    const rule = _zod.def as { check: string; maximum?: number; minimum?: number };
    if (rule.check === 'max_length' && rule.maximum !== undefined) most = Math.min(most, rule.maximum);
    else if (rule.check === 'min_length' && rule.minimum !== undefined) least = Math.max(least, rule.minimum);
    else return null;
  }
  return { least, most };
}

/** Asks once for each string. */
function remembering(check: QuickCheck): QuickCheck {
  const taken = new Set<unknown>();
  return (value) => {
    if (taken.has(value)) return true;
    if (typeof value !== 'string' || !check(value)) return false;
    if (taken.size < MOST_REMEMBERED) taken.add(value);
    return true;
  };
}

function parsing(schema: Schema): QuickCheck {
  return (value) => {
    const parsed = (schema as z.ZodType).safeParse(value);
    return parsed.success && isSameJson(parsed.data, value);
  };
}

/** Values that come from JSON are the same when they are written the same; one whose keys stand otherwise is not told. */
function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
