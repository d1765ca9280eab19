import type { ColumnRole } from '#shared/domain/statement-import.ts';

/** What banks call their columns, reduced to letters, the likeliest role first where a name could be two. */
const NAMES: readonly [ColumnRole, readonly string[]][] = [
  [
    'date',
    [
      'date',
      'transactiondate',
      'postingdate',
      'posteddate',
      'postdate',
      'bookingdate',
      'valuedate',
      'transdate',
      'datetime',
      'completeddate',
      'starteddate',
      'day',
      'time',
      'datum',
      'buchungstag',
      'buchungsdatum',
      'buchung',
      'valuta',
      'wertstellung',
      'wertstellungsdatum',
      'fecha',
      'fechaoperación',
      'fechavalor',
      'data',
      'dataoperazione',
      'dateopération',
      'datedopération',
      'datevaleur',
      '日期',
      '交易日期',
      '交易时间',
      '交易日',
      '记账日期',
      '入账日期',
      '时间',
      '取引日',
      '日付',
    ],
  ],
  [
    'out',
    [
      'debit',
      'debits',
      'debitamount',
      'withdrawal',
      'withdrawals',
      'withdrawalamount',
      'paidout',
      'moneyout',
      'outflow',
      'spent',
      'charge',
      'soll',
      'belastung',
      'débit',
      'cargo',
      'cargos',
      'uscite',
      '支出',
      '支出金额',
      '借方',
      '借方金额',
      '借方发生额',
      '付款金额',
      '転出',
      'お引出し',
    ],
  ],
  [
    'in',
    [
      'credit',
      'credits',
      'creditamount',
      'deposit',
      'deposits',
      'depositamount',
      'paidin',
      'moneyin',
      'inflow',
      'received',
      'haben',
      'gutschrift',
      'crédit',
      'abono',
      'abonos',
      'entrate',
      '收入',
      '收入金额',
      '贷方',
      '贷方金额',
      '贷方发生额',
      '收款金额',
      'お預入れ',
    ],
  ],
  [
    'amount',
    [
      'amount',
      'transactionamount',
      'amt',
      'sum',
      'value',
      'total',
      'betrag',
      'umsatz',
      'montant',
      'importe',
      'valor',
      'importo',
      'bedrag',
      '金额',
      '交易金额',
      '发生额',
      '金額',
      'amountinaccountcurrency',
      'billingamount',
    ],
  ],
  [
    'direction',
    [
      'direction',
      'debitcredit',
      'drcr',
      'crdr',
      'debitorcredit',
      'creditdebit',
      'creditdebitindicator',
      '收支',
      '收付标志',
      '借贷标志',
      '借贷',
      '收支类型',
      'sollhaben',
      'afbij',
    ],
  ],
  [
    'payee',
    [
      'payee',
      'merchant',
      'merchantname',
      'counterparty',
      'counterpartyname',
      'payeename',
      'beneficiary',
      'recipient',
      'empfänger',
      'auftraggeberempfänger',
      'beguenstigterzahlungspflichtiger',
      'begünstigterzahlungspflichtiger',
      'zahlungsempfänger',
      'name',
      'description',
      'transactiondescription',
      'narrative',
      'details',
      'text',
      'buchungstext',
      'libellé',
      'concepto',
      'descrizione',
      'descripción',
      'naam',
      '交易对方',
      '对方户名',
      '对方名称',
      '对方账户名称',
      '商户名称',
      '商户',
      '收款人',
      '付款方',
      '摘要',
      '说明',
      '内容',
      '摘要名称',
    ],
  ],
  [
    'memo',
    [
      'memo',
      'note',
      'notes',
      'remark',
      'remarks',
      'reference',
      'comment',
      'verwendungszweck',
      'description',
      'details',
      'narrative',
      'communication',
      '备注',
      '附言',
      '交易摘要',
      '用途',
      '商品说明',
      '商品',
      '交易附言',
      '摘要',
    ],
  ],
  [
    'category',
    ['category', 'categories', 'kategorie', 'catégorie', 'categoría', 'categoria', '分类', '类别', '交易分类'],
  ],
  [
    'number',
    [
      'transactionid',
      'transactionnumber',
      'referencenumber',
      'id',
      'fitid',
      'uniqueid',
      'transactionreference',
      '流水号',
      '交易流水号',
      '交易单号',
      '交易订单号',
      '订单号',
      '凭证号',
    ],
  ],
  ['status', ['status', 'state', 'transactionstatus', '状态', '交易状态']],
];

/** A column's name reduced to what its spellings share; what stands in brackets, a currency mostly, is left off. */
function plainName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[^\p{L}]/gu, '');
}

/** Which columns of a header row hold what. A column has one role, and a role goes to the first name in its list that is there. */
export function rolesOf(cells: readonly string[]): Partial<Record<ColumnRole, number>> {
  const there = cells.map(plainName);
  const roles: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  for (const [role, names] of NAMES) {
    for (const name of names) {
      const at = there.findIndex((cell, index) => cell === name && !taken.has(index));
      if (at === -1) continue;
      roles[role] = at;
      taken.add(at);
      break;
    }
  }
  // A column of each way tells more than one of both; a lone one of them beside an amount is something else.
  if (roles.amount !== undefined && (roles.out === undefined) !== (roles.in === undefined)) {
    delete roles.out;
    delete roles.in;
  }
  return roles;
}

/** True when the roles are enough to read a movement by. */
export function areEnough(roles: Partial<Record<ColumnRole, number>>): boolean {
  return roles.date !== undefined && (roles.amount !== undefined || roles.out !== undefined || roles.in !== undefined);
}
