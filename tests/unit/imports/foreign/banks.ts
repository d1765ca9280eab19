import type { Currency } from '#shared/domain/currency.ts';

/** A small file in a bank's own layout, made up here, and what each of its rows is. */
export interface Foreign {
  currency: Currency;
  text: string;
  /** `windows-1252` and the like are how the file is written; UTF-8 where none is given. */
  encoding?: 'windows-1252' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'utf-16le unmarked' | 'utf-8 marked';
  /** `line kind day amount payee` of a record, `line reason` of anything else. */
  rows: string[];
}

/** Banks and programs whose tables are written in English. */
export const ENGLISH: Record<string, Foreign> = {
  'Chase checking': {
    currency: 'USD',
    text: `Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
DEBIT,03/25/2025,"CITY ELECTRIC CO  WEB ID: 9111",-84.20,ACH_DEBIT,4215.80,,
CREDIT,03/14/2025,"ACME INC PAYROLL",2450.00,ACH_CREDIT,4300.00,,
CHECK,03/12/2025,"CHECK 1024  ",-50.00,CHECK_PAID,1850.00,1024,
DEBIT,03/03/2025,"ATM WITHDRAWAL 000123 03/03",-60.00,ATM,1900.00,,
`,
    rows: [
      '2 purchase 2025-03-25 8420 CITY ELECTRIC CO WEB ID: 9111',
      '3 income 2025-03-14 245000 ACME INC PAYROLL',
      '4 purchase 2025-03-12 5000 CHECK 1024',
      '5 cash',
    ],
  },
  'Chase card': {
    currency: 'USD',
    text: `Transaction Date,Post Date,Description,Category,Type,Amount,Memo
03/25/2025,03/26/2025,WHOLEFDS MKT 10123,Groceries,Sale,-64.12,
03/20/2025,03/21/2025,AMZN Mktp US,Shopping,Return,12.99,
03/15/2025,03/15/2025,Payment Thank You-Mobile,,Payment,500.00,
`,
    rows: [
      '2 purchase 2025-03-25 6412 WHOLEFDS MKT 10123',
      '3 refund 2025-03-20 1299 AMZN Mktp US',
      '4 transfer 2025-03-15 50000 repayment',
    ],
  },
  'Bank of America': {
    currency: 'USD',
    text: `Description,,Summary Amt.
Beginning balance as of 03/01/2025,,"2,315.44"
Total credits,,"2,500.00"
Total debits,,"-1,064.12"
Ending balance as of 03/31/2025,,"3,751.32"

Date,Description,Amount,Running Bal.
03/01/2025,Beginning balance as of 03/01/2025,,"2,315.44"
03/03/2025,"WHOLEFDS MKT #10123 PURCHASE","-64.12","2,251.32"
03/14/2025,"ACME INC DES:PAYROLL ID:1","2,500.00","4,751.32"
03/28/2025,"RENT, 12 Main St","-1,000.00","3,751.32"
`,
    rows: [
      '8 balance-line',
      '9 purchase 2025-03-03 6412 WHOLEFDS MKT #10123 PURCHASE',
      '10 income 2025-03-14 250000 ACME INC DES:PAYROLL ID:1',
      '11 purchase 2025-03-28 100000 RENT, 12 Main St',
    ],
  },
  'Capital One card': {
    currency: 'USD',
    text: `Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit
2025-03-25,2025-03-26,1234,SHELL OIL 5741,Gas/Automotive,41.07,
2025-03-15,2025-03-15,1234,CAPITAL ONE AUTOPAY PYMT,Payment/Credit,,250.00
`,
    rows: ['2 purchase 2025-03-25 4107 SHELL OIL 5741', '3 transfer 2025-03-15 25000 repayment'],
  },
  'American Express': {
    currency: 'USD',
    text: `Date,Description,Card Member,Account #,Amount
03/25/2025,BLUE BOTTLE COFFEE,A PERSON,-11005,6.25
03/24/2025,UBER TRIP,A PERSON,-11005,18.40
03/20/2025,AUTOPAY PAYMENT - THANK YOU,A PERSON,-11005,-312.20
`,
    rows: [
      '2 purchase 2025-03-25 625 BLUE BOTTLE COFFEE',
      '3 purchase 2025-03-24 1840 UBER TRIP',
      '4 transfer 2025-03-20 31220 repayment',
    ],
  },
  'Apple Card': {
    currency: 'USD',
    text: `Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By
03/25/2025,03/26/2025,"TST* NOODLE BAR 1 MAIN ST","Noodle Bar","Restaurants","Purchase","23.50","A Person"
03/24/2025,03/25/2025,"CORNER MARKET 2 MAIN ST","Corner Market","Grocery","Purchase","11.00","A Person"
03/20/2025,03/20/2025,"ACH DEPOSIT INTERNET TRANSFER FROM ACCOUNT ENDING IN 1234","Ach Deposit","Payment","Payment","-100.00","A Person"
`,
    rows: [
      '2 purchase 2025-03-25 2350 Noodle Bar',
      '3 purchase 2025-03-24 1100 Corner Market',
      '4 transfer 2025-03-20 10000 repayment',
    ],
  },
  'Wells Fargo, which names no column': {
    currency: 'USD',
    text: `"03/25/2025","-12.34","*","","PURCHASE AUTHORIZED ON 03/24 CORNER SHOP"
"03/14/2025","1500.00","*","","ACME PAYROLL"
`,
    rows: [
      '1 purchase 2025-03-25 1234 PURCHASE AUTHORIZED ON 03/24 CORNER SHOP',
      '2 income 2025-03-14 150000 ACME PAYROLL',
    ],
  },
  Barclays: {
    currency: 'GBP',
    text: `Number,Date,Account,Amount,Subcategory,Memo
 ,25/03/2025,20-00-00 12345678,-45.10,Card Purchase,"TESCO STORES 2041      ON 24 MAR CPM"
 ,14/03/2025,20-00-00 12345678,1850.00,Direct Credit,"ACME LTD            SALARY BGC"
 ,02/03/2025,20-00-00 12345678,-20.00,Cash Withdrawal,"LINK 12:01MAR02 ATM"
`,
    rows: [
      '2 purchase 2025-03-25 4510 TESCO STORES 2041 ON 24 MAR CPM',
      '3 income 2025-03-14 185000 ACME LTD SALARY BGC',
      '4 cash',
    ],
  },
  Monzo: {
    currency: 'GBP',
    text: `Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In
tx_1,25/03/2025,12:01:02,Card payment,Pret A Manger,🥪,Eating out,-4.75,GBP,-4.75,GBP,,1 High St,,PRET A MANGER LONDON,,-4.75,
tx_2,24/03/2025,09:00:00,Faster payment,Acme Ltd,,Income,1200.00,GBP,1200.00,GBP,March,,,SALARY,,,1200.00
tx_3,23/03/2025,09:00:00,Pot transfer,Savings Pot,,Savings,-50.00,GBP,-50.00,GBP,,,,pot_0001,,-50.00,
`,
    rows: ['2 purchase 2025-03-25 475 Pret A Manger', '3 income 2025-03-24 120000 Acme Ltd', '4 own-account'],
  },
  Nationwide: {
    currency: 'GBP',
    encoding: 'windows-1252',
    text: `"Account Name:","FlexAccount ****12345"
"Account Balance:","£1,234.56"
"Available Balance: ","£1,234.56"

"Date","Transaction type","Description","Paid out","Paid in","Balance"
"05 Mar 2025","Visa purchase","TESCO STORES","£12.34","","£1,222.22"
"06 Mar 2025","Bank credit","ACME LTD","","£1,000.00","£2,222.22"
`,
    rows: ['6 purchase 2025-03-05 1234 TESCO STORES', '7 income 2025-03-06 100000 ACME LTD'],
  },
  Starling: {
    currency: 'GBP',
    text: `Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes
05/03/2025,Thames Water,REF 1,DIRECT DEBIT,-31.00,500.00,BILLS_AND_SERVICES,
26/03/2025,Acme Ltd,SALARY,FASTER PAYMENT,1500.00,2000.00,INCOME,
`,
    rows: ['2 purchase 2025-03-05 3100 Thames Water', '3 income 2025-03-26 150000 Acme Ltd'],
  },
  Revolut: {
    currency: 'EUR',
    text: `Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance
CARD_PAYMENT,Current,2025-03-05 12:00:01,2025-03-06 01:02:03,Lidl,-23.40,0.00,EUR,COMPLETED,176.60
TOPUP,Current,2025-03-04 10:00:00,2025-03-04 10:00:05,Top-Up by *1234,200.00,0.00,EUR,COMPLETED,200.00
TOPUP,Current,2025-03-07 10:00:00,2025-03-07 10:00:05,Payment from Acme Ltd,900.00,0.00,EUR,COMPLETED,1076.60
EXCHANGE,Current,2025-03-08 10:00:00,2025-03-08 10:00:05,Exchanged to USD,-50.00,0.00,EUR,COMPLETED,1026.60
CARD_PAYMENT,Current,2025-03-09 10:00:00,,Hotel,-80.00,0.00,EUR,PENDING,
CARD_PAYMENT,Current,2025-03-09 11:00:00,2025-03-09 11:00:00,Diner,-9.00,0.00,USD,COMPLETED,41.00
ATM,Current,2025-03-10 11:00:00,2025-03-10 11:00:00,Cash withdrawal at Bank,-40.00,0.00,EUR,COMPLETED,986.60
CARD_REFUND,Current,2025-03-11 11:00:00,2025-03-11 11:00:00,Zara,19.95,0.00,EUR,COMPLETED,1006.55
`,
    rows: [
      '2 purchase 2025-03-06 2340 Lidl',
      '3 top-up',
      '4 income 2025-03-07 90000 Payment from Acme Ltd',
      '5 own-account',
      '6 not-settled',
      '7 other-currency',
      '8 cash',
      '9 refund 2025-03-11 1995 Zara',
    ],
  },
  Wise: {
    currency: 'EUR',
    text: `"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name","Payee Account Number",Merchant,"Card Last Four Digits","Card Holder Full Name",Attachment,Note,"Total fees"
CARD-1,25-03-2025,-12.00,EUR,"Card transaction of 12.00 EUR issued by Rewe Berlin",,88.00,,,,,,,Rewe Berlin,1234,"A PERSON",,,0.00
TRANSFER-2,05-03-2025,100.00,EUR,"Received money from ACME GMBH with reference MARCH",MARCH,100.00,,,,"ACME GMBH",,,,,,,,0.00
`,
    rows: [
      '2 purchase 2025-03-25 1200 Rewe Berlin',
      '3 income 2025-03-05 10000 Received money from ACME GMBH with reference MARCH',
    ],
  },
  PayPal: {
    currency: 'USD',
    encoding: 'utf-8 marked',
    text: `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Balance"
"3/25/2025","12:00:00","PDT","Book ""Nook"" Inc","Express Checkout Payment","Completed","USD","-1,234.56","0.00","-1,234.56","a@example.com","b@example.com","1AB","Atlas","0.00"
"3/25/2025","12:00:00","PDT","","General Credit Card Deposit","Completed","USD","1,234.56","0.00","1,234.56","","a@example.com","2AB","","1,234.56"
"3/26/2025","12:00:00","PDT","Shoe Shop","Payment Refund","Completed","USD","40.00","0.00","40.00","b@example.com","a@example.com","3AB","","40.00"
"3/27/2025","12:00:00","PDT","","General Withdrawal","Completed","USD","-40.00","0.00","-40.00","","","4AB","","0.00"
"3/28/2025","12:00:00","PDT","Game Shop","General Authorization","Pending","USD","-5.00","0.00","-5.00","","","5AB","","0.00"
`,
    rows: [
      '2 purchase 2025-03-25 123456 Book "Nook" Inc',
      '3 top-up',
      '4 refund 2025-03-26 4000 Shoe Shop',
      '5 withdrawal',
      '6 not-settled',
    ],
  },
  Mint: {
    currency: 'USD',
    text: `"Date","Description","Original Description","Amount","Transaction Type","Category","Account Name","Labels","Notes"
"3/25/2025","Trader Joe's","TRADER JOE'S #1","41.18","debit","Groceries","CHECKING","",""
"3/14/2025","Acme","ACME PAYROLL","2000.00","credit","Paycheck","CHECKING","",""
`,
    rows: ["2 purchase 2025-03-25 4118 Trader Joe's", '3 income 2025-03-14 200000 Acme'],
  },
  YNAB: {
    currency: 'EUR',
    text: `"Account","Flag","Date","Payee","Category Group/Category","Category Group","Category","Memo","Outflow","Inflow","Cleared"
"Giro","","31/03/2025","Stadtwerke","Bills: Power","Bills","Power","",€45.00,€0.00,"Cleared"
"Giro","","30/03/2025","Transfer : Savings","","","","",€100.00,€0.00,"Uncleared"
"Giro","","01/03/2025","Starting Balance","Inflow: Ready to Assign","Inflow","Ready to Assign","",€0.00,€900.00,"Reconciled"
`,
    rows: ['2 purchase 2025-03-31 4500 Stadtwerke', '3 transfer 2025-03-30 10000 transfer', '4 balance-line'],
  },
  'HDFC, with Indian thousands and years of two digits': {
    currency: 'INR',
    text: `
Date     ,Narration                ,Value Dat,Debit Amount       ,Credit Amount      ,Chq/Ref Number   ,Closing Balance
  01/03/25 ,UPI-SWIGGY-swiggy@icici   , 01/03/25 ,         452.00    ,           0.00  ,0000123456  ,     123456.78
  25/03/25 ,NEFT CR-ACME TECH SALARY  , 25/03/25 ,0.00,"1,23,456.50",0000123457  ,    246913.28
`,
    rows: [
      '3 purchase 2025-03-01 45200 UPI-SWIGGY-swiggy@icici',
      '4 income 2025-03-25 12345650 NEFT CR-ACME TECH SALARY',
    ],
  },
  'SBI, with tabs': {
    currency: 'INR',
    text: `Account Name\t:\tMr A PERSON
Start Date\t:\t1 Mar 2025

Txn Date\tValue Date\tDescription\tRef No./Cheque No.\tDebit\tCredit\tBalance
5 Mar 2025\t5 Mar 2025\tBY DEBIT CARD-BIG BAZAAR\t\t"1,250.00"\t\t"10,000.00"
6 Mar 2025\t6 Mar 2025\tBULK POSTING SALARY\t\t\t"45,000.00"\t"55,000.00"
`,
    rows: ['5 purchase 2025-03-05 125000 BY DEBIT CARD-BIG BAZAAR', '6 income 2025-03-06 4500000 BULK POSTING SALARY'],
  },
  'amounts that end in Cr and Dr': {
    currency: 'INR',
    text: `Date|Particulars Description|Amount
05-03-2025|PETROL PUMP|1,250.00 Dr
16-03-2025|SALARY|45,000.00 Cr.
`,
    rows: ['2 purchase 2025-03-05 125000 PETROL PUMP', '3 income 2025-03-16 4500000 SALARY'],
  },
  'negatives in parentheses, dollars around them': {
    currency: 'USD',
    text: `Date,Description,Amount
03/25/2025,Corner shop,($12.00)
03/26/2025,Corner shop,$(3.50)
03/27/2025,Corner shop,-$1.25
03/28/2025,Employer,"$1,000.00"
03/29/2025,Friend,+ $20.00
03/30/2025,Cinema,- $9.00
`,
    rows: [
      '2 purchase 2025-03-25 1200 Corner shop',
      '3 purchase 2025-03-26 350 Corner shop',
      '4 purchase 2025-03-27 125 Corner shop',
      '5 income 2025-03-28 100000 Employer',
      '6 income 2025-03-29 2000 Friend',
      '7 purchase 2025-03-30 900 Cinema',
    ],
  },
  'quoted cells over several lines, blank lines, names again and a sum': {
    currency: 'USD',
    text: `Date,Description,Amount
03/25/2025,"Corner
shop, 12-3 Road",-12.00

Date,Description,Amount
03/26/2025,"He said ""hi""",-1.00
03/27/2025,Short row
03/28/2025,Long,-2.00,x,y,z

Total transactions: 4,,-15.00
`,
    rows: [
      '2 purchase 2025-03-25 1200 Corner shop, 12-3 Road',
      '5 names-again',
      '6 purchase 2025-03-26 100 He said "hi"',
      '7 bad-amount',
      '8 wrong-columns',
      '10 summary-line',
    ],
  },
};
