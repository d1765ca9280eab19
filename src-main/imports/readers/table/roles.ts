import type { ColumnRole, TableMapping } from '#shared/domain/statement-mapping.ts';
import { NO_ROLE, ROLE_NAMES, ROLE_SIGNS } from './role-names.ts';

type Roles = TableMapping['columns'];

/** What stands in brackets is a currency or unit mostly, and then no part of the name; which way money went is one. */
const BRACKETS = /[([（].*?[)\]）]/g;
const WAY = /收入|支出|借|贷|debit|credit|out|\bin\b/i;

/** A column's name reduced to what its spellings share. */
function plainName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(BRACKETS, (inside) => (WAY.test(inside) ? inside : ''))
    .replace(/[^\p{L}]/gu, '');
}

/** Which columns of a header row hold what. A column has one role, and a role goes to the first name in its list that is there. */
export function rolesOf(cells: readonly string[]): Roles {
  const there = cells.map(plainName);
  const roles: Roles = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, at: number) => {
    if (at === -1) return;
    roles[role] = at;
    taken.add(at);
  };
  for (const [role, names] of ROLE_NAMES) {
    for (const name of names) {
      if (roles[role] === undefined)
        take(
          role,
          there.findIndex((cell, at) => cell === name && !taken.has(at)),
        );
    }
  }
  const isFree = (role: ColumnRole) => roles[role] === undefined;
  for (const [role, sign] of ROLE_SIGNS) {
    // A lone way of money beside an amount is something else, as is an amount beside both ways.
    const isNeeded =
      role === 'out' || role === 'in' ? isFree('amount') : role !== 'amount' || (isFree('out') && isFree('in'));
    if (isFree(role) && isNeeded)
      take(
        role,
        there.findIndex((cell, at) => !taken.has(at) && sign.test(cell) && !NO_ROLE.test(cell)),
      );
  }
  if (roles.amount !== undefined && (roles.out === undefined) !== (roles.in === undefined)) {
    delete roles.out;
    delete roles.in;
  }
  return roles;
}

/** True when the roles are enough to read a movement by. */
export function areEnough(roles: Roles): boolean {
  return roles.date !== undefined && (roles.amount !== undefined || roles.out !== undefined || roles.in !== undefined);
}

/** True for the names of a statement that only cards have. */
export function isOfCard(cells: readonly string[]): boolean {
  return cells.some((cell) => /^card ?(no\b|member)/i.test(cell));
}
