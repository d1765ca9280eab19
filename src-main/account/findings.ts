import type { ActivityEntry, ActivityKind, Finding, Place, Rule } from '#shared/domain/activity.ts';
import { atUnusualHours } from './unusual-hours.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const MOST_EVIDENCE = 50;

/** From how many wrong tries on, and within what time, they are worth a look: facts, security §5. */
const MANY_FAILURES = 5;
const FAILURE_WINDOW = 10 * MINUTE;
/** Two slips of the finger are nothing; three before a sign-in are said. */
const FAILURES_BEFORE_SUCCESS = 3;
const QUICK_EXPORT = 2 * MINUTE;
const MANY_EXPORTS = 4;
/** Minutes from which on an app that waits to lock is as good as open. */
const LONG_AUTO_LOCK = 30;

const FAILURES: ReadonlySet<ActivityKind> = new Set(['wrong-password', 'wrong-recovery-key', 'wrong-code']);
const ENTRIES: ReadonlySet<ActivityKind> = new Set(['created', 'signed-in', 'recovered']);
const EXPORTS: ReadonlySet<ActivityKind> = new Set(['exported', 'backup-exported']);

/** Entries that are a finding by themselves. */
const ALONE: Partial<Record<ActivityKind, [Rule, Finding['severity']]>> = {
  recovered: ['recovered', 'high'],
  'clock-back': ['clock-back', 'medium'],
  'tries-missing': ['tries-missing', 'medium'],
  'tries-altered': ['tries-altered', 'high'],
  'password-changed': ['settings-changed', 'low'],
  'recovery-key-renewed': ['settings-changed', 'low'],
  'code-added': ['settings-changed', 'low'],
  'key-file-added': ['settings-changed', 'low'],
  'code-removed': ['settings-changed', 'medium'],
  'key-file-removed': ['settings-changed', 'medium'],
  'removed-many': ['bulk-removal', 'medium'],
  'backup-restored': ['backup-restored', 'medium'],
  'older-copy': ['older-copy', 'high'],
  'torn-tail': ['torn-tail', 'low'],
  'went-on': ['went-on', 'medium'],
  'second-folder-set': ['backup-place', 'low'],
  'second-folder-removed': ['backup-place', 'medium'],
};

/**
 * What in the log the person should look at, the newest first. Plain rules, each with its evidence; nothing is learnt
 * and nothing is blocked. `entries` come oldest first; `whole` says whether the log's chain holds; `answers` holds what
 * the person said, by id of finding; `hourOf` gives the local hour of a moment.
 */
export function findingsIn(
  entries: readonly ActivityEntry[],
  whole: boolean,
  answers: ReadonlyMap<string, boolean> = new Map(),
  hourOf: (at: number) => number = (at) => new Date(at).getUTCHours(),
): Finding[] {
  const found = [
    ...(whole ? [] : [finding('log-altered', 'high', entries.slice(-1))]),
    ...failures(entries),
    ...newPlaces(entries),
    ...exports(entries),
    ...unusualHours(entries, hourOf),
    ...entries.flatMap(alone),
  ];
  return found
    .map((one) => ({ ...one, mine: answers.get(one.id) ?? null }))
    .sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
}

/** The finding stands at its last entry, by which it is also named. */
function finding(rule: Rule, severity: Finding['severity'], evidence: readonly ActivityEntry[]): Finding {
  const last = evidence.at(-1);
  const numbers = evidence.slice(-MOST_EVIDENCE).map(({ number }) => number);
  return { id: `${rule}-${last?.number ?? 0}`, rule, severity, at: last?.at ?? 0, evidence: numbers, mine: null };
}

function alone(entry: ActivityEntry): Finding[] {
  if (entry.what === 'auto-lock' && entry.count > LONG_AUTO_LOCK) return [finding('long-auto-lock', 'low', [entry])];
  const rule = ALONE[entry.what];
  return rule ? [finding(rule[0], rule[1], [entry])] : [];
}

/** Runs of wrong tries: those that ended in a sign-in, and those that came thick and fast without one. */
function failures(entries: readonly ActivityEntry[]): Finding[] {
  const found: Finding[] = [];
  let run: ActivityEntry[] = [];
  for (const entry of entries) {
    if (FAILURES.has(entry.what)) run.push(entry);
    if (!ENTRIES.has(entry.what)) continue;
    if (run.length >= FAILURES_BEFORE_SUCCESS) {
      const strange = run.length >= MANY_FAILURES || run.some(({ place }) => !samePlace(place, entry.place));
      found.push(finding('failures-then-success', strange ? 'high' : 'medium', [...run, entry]));
    }
    run = [];
  }
  return [...found, ...bursts(run)];
}

/** Stretches in which five wrong tries lie within ten minutes. */
function bursts(run: readonly ActivityEntry[]): Finding[] {
  const found: Finding[] = [];
  let burst: ActivityEntry[] = [];
  for (const [index, entry] of run.entries()) {
    const first = run[index - MANY_FAILURES + 1];
    if (first && Math.abs(entry.at - first.at) <= FAILURE_WINDOW) {
      burst = [...new Set([...burst, ...run.slice(index - MANY_FAILURES + 1, index + 1)])];
    } else if (burst.length > 0 && !burst.includes(run[index - 1]!)) {
      found.push(finding('many-failures', 'high', burst));
      burst = [];
    }
  }
  return burst.length > 0 ? [...found, finding('many-failures', 'high', burst)] : found;
}

function unusualHours(entries: readonly ActivityEntry[], hourOf: (at: number) => number): Finding[] {
  const signIns = entries.filter(({ what }) => ENTRIES.has(what));
  return atUnusualHours(signIns, hourOf).map((entry) => finding('unusual-hour', 'low', [entry]));
}

/** Sign-ins from a computer, a user or a door that the log has not seen before. The very first is not news. */
function newPlaces(entries: readonly ActivityEntry[]): Finding[] {
  const found: Finding[] = [];
  const seen: Place[] = [];
  for (const entry of entries) {
    if (!ENTRIES.has(entry.what) || entry.place === null) continue;
    const { place } = entry;
    if (seen.length > 0 && !seen.some((one) => samePlace(one, place))) {
      found.push(finding('new-place', newness(seen, place), [entry]));
    }
    seen.push(place);
  }
  return found;
}

function newness(seen: readonly Place[], place: Place): Finding['severity'] {
  const sameHost = seen.filter(({ host }) => host === place.host);
  if (sameHost.length === 0) return 'high';
  return sameHost.some(({ user }) => user === place.user) ? 'low' : 'medium';
}

function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.host === other?.host && one?.user === other?.user && one?.shell === other?.shell;
}

/** Exports right after a sign-in, and more of them in a day than one needs. */
function exports(entries: readonly ActivityEntry[]): Finding[] {
  const found: Finding[] = [];
  const made: ActivityEntry[] = [];
  let entered: ActivityEntry | null = null;
  for (const entry of entries) {
    if (ENTRIES.has(entry.what)) entered = entry;
    if (!EXPORTS.has(entry.what)) continue;
    made.push(entry);
    if (entered && entry.at - entered.at <= QUICK_EXPORT)
      found.push(finding('quick-export', 'medium', [entered, entry]));
    const several = made.slice(-MANY_EXPORTS);
    if (several.length === MANY_EXPORTS && entry.at - several[0]!.at <= DAY) {
      found.push(finding('many-exports', 'low', several));
      made.length = 0;
    }
  }
  return found;
}
