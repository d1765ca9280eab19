import type { ColumnRole } from '#shared/domain/statement-mapping.ts';

const names = (list: string) => list.split(/\s+/).filter((name) => name !== '');

/** What banks and programs call their columns, reduced to letters in lower case; of two that are there, the first in the list is meant. */
export const ROLE_NAMES: readonly [ColumnRole, readonly string[]][] = [
  [
    'date',
    names(`
      date transactiondate postingdate posteddate postdate bookingdate completeddate starteddate transdate txndate
      datetime tradedate valuedate day time datum buchungstag buchungsdatum buchung wertstellungsdatum wertstellung
      valutadatum valuta fecha fechaoperación fechavalor data dataoperazione dataoperacji dateop dateopération
      datedopération dateval datevaleur bokföringsdag bokføringsdato transaktionsdatum dato
      日期 交易日期 交易时间 交易日 记账日期 记账日 入账日期 时间 取引日 日付 お取引日
    `),
  ],
  [
    'out',
    names(`
      debit debits debitamount withdrawal withdrawals withdrawalamount withdrawalamt paidout moneyout outflow spent
      charge soll belastung débit cargo cargos uscite debet
      支出 支出金额 交易金额支出 记账金额支出 借方 借方金额 借方发生额 付款金额 転出 出金 お引出し お支払金額
    `),
  ],
  [
    'in',
    names(`
      credit credits creditamount deposit deposits depositamount depositamt paidin moneyin inflow received
      haben gutschrift crédit abono abonos entrate kredit
      收入 收入金额 交易金额收入 记账金额收入 存入 贷方 贷方金额 贷方发生额 收款金额 入金 お預入れ お預り金額
    `),
  ],
  [
    'amount',
    names(`
      amount transactionamount amt sum net gross value total betrag umsatz netto brutto montant importe valor importo
      bedrag belopp beløp kwota 金额 交易金额 发生额 金額 amountinaccountcurrency billingamount amounttotal
    `),
  ],
  [
    'direction',
    names(`
      direction debitcredit drcr crdr debitorcredit creditdebit creditdebitindicator sollhaben afbij
      收支 收付标志 借贷标志 借贷 收支类型 借贷方向
    `),
  ],
  [
    'currency',
    names('currency ccy currencycode währung waehrung divisa devise moneda munt 币种 币别 货币 交易币种 通貨'),
  ],
  [
    'payee',
    names(`
      payee merchant merchantname counterparty counterpartyname payeename partnername beneficiary recipient
      empfänger auftraggeberempfänger auftraggeberbegünstigter begünstigterauftraggeber beguenstigterzahlungspflichtiger
      begünstigterzahlungspflichtiger zahlungsempfängerin zahlungsempfänger namezahlungsbeteiligter naamomschrijving
      naamtegenpartij supplierfound name description transactiondescription narrative narration details title label
      text libellé concepto descrizione descripción descrição opisoperacji naam buchungstext
      交易对方 对方户名 对方名称 对方账户名称 对方账号与户名 商户名称 商户 收款人 付款方 交易摘要 摘要 说明 内容 摘要名称 お取扱内容
    `),
  ],
  [
    'memo',
    names(`
      memo note notes notesandtags remark remarks reference comment verwendungszweck description paymentreference
      details narrative communication mededelingen omschrijving originaldescription
      备注 交易备注 附言 交易摘要 用途 交易用途 商品说明 商品 交易附言 交易地点附言 摘要
    `),
  ],
  [
    'category',
    names('category categories spendingcategory kategorie kategoria catégorie categoría categoria 分类 类别 交易分类'),
  ],
  [
    'type',
    names(`
      type transactiontype typ transactionsubtype subcategory umsatzart umsatztyp vorgang buchungstext mutatiesoort
      paymenttype typeoftransaction movimiento 交易类型 业务类型 交易种类
    `),
  ],
  [
    'number',
    names(`
      transactionid transactionnumber transactionno referencenumber id fitid uniqueid transactionreference identificador
      流水号 交易流水号 交易单号 交易订单号 订单号 凭证号
    `),
  ],
  ['status', names('status state transactionstatus info 状态 交易状态')],
];

/** Signs of a role in a name that stands in no list, for roles that no name in the lists took. Tried in this order. */
export const ROLE_SIGNS: readonly [ColumnRole, RegExp][] = [
  ['date', /date$|^date|datum$|日期|^fecha|^data|^dato/],
  ['out', /^(debit|withdraw|paidout|moneyout|spent)|支出|借方|出金|引出|^débit|^soll|^lastschrift|^belastung/],
  ['in', /^(credit|deposit|paidin|moneyin)|收入|贷方|存入|入金|預入|^crédit|^haben|^gutschrift/],
  ['amount', /amount|betrag|bedrag|umsatzin|montant|importe|importo|belopp|kwota|金额|发生额/],
  [
    'payee',
    /payee|merchant|counterpart|beneficiar|recipient|empfänger|auftraggeber|zahlungspflichtig|对方.*名|户名|商户|收款人/,
  ],
  ['memo', /memo|reference|verwendungszweck|摘要|附言|备注|descri|narrat|libell|omschrijving|causale|用途/],
];

/** Names that hold a sign of a role and are something else. */
export const NO_ROLE =
  /balance|saldo|fee|charge|tax|vat|local|original|foreign|exchange|rate|card|accountn|update|余额|手续费|卡号|账号$|外币/;
