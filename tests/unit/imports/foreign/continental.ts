import type { Foreign } from './banks.ts';

/** Banks of the continent: commas in amounts, semicolons between cells, Latin letters of one byte. */
export const CONTINENTAL: Record<string, Foreign> = {
  'N26, the older layout': {
    currency: 'EUR',
    text: `"Date","Payee","Account number","Transaction type","Payment reference","Amount (EUR)","Amount (Foreign Currency)","Type Foreign Currency","Exchange Rate"
"2025-03-05","REWE","","MasterCard Payment","-","-23.45","-23.45","EUR","1.0"
"2025-03-25","ACME GmbH","DE00","Income","Gehalt","2000.0","","",""
`,
    rows: ['2 purchase 2025-03-05 2345 REWE', '3 income 2025-03-25 200000 ACME GmbH'],
  },
  'N26, the newer layout': {
    currency: 'EUR',
    text: `"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"
2025-03-05,2025-03-05,REWE,,Presentment,,"Main Account",-23.45,-23.45,EUR,1
2025-03-25,2025-03-25,"ACME GmbH",DE00,"Credit Transfer",Gehalt,"Main Account",2000.00,,,
`,
    rows: ['2 purchase 2025-03-05 2345 REWE', '3 income 2025-03-25 200000 ACME GmbH'],
  },
  'ING, Netherlands': {
    currency: 'EUR',
    text: `"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen";"Saldo na mutatie";"Tag"
"20250325";"Albert Heijn 1234";"NL00INGB0000000000";"";"BA";"Af";"1.012,34";"Betaalautomaat";"Pasvolgnr: 001";"100,00";""
"20250324";"ACME BV";"NL00INGB0000000000";"NL01";"OV";"Bij";"2.500,00";"Overschrijving";"Salaris";"1112,34";""
"20250323";"Geldautomaat";"NL00INGB0000000000";"";"GM";"Af";"50,00";"Geldautomaat";"";"62,34";""
`,
    rows: ['2 purchase 2025-03-25 101234 Albert Heijn 1234', '3 income 2025-03-24 250000 ACME BV', '4 cash'],
  },
  'ING, Germany': {
    currency: 'EUR',
    encoding: 'windows-1252',
    text: `Umsatzanzeige;Datei erstellt am: 31.03.2025 12:00
;Letztes Update: aktuell

IBAN;DE00 0000 0000 0000 0000 00
Kontoname;Girokonto
Bank;ING
Zeitraum;01.03.2025 - 31.03.2025
Saldo;1.234,56;EUR

Sortierung;Datum absteigend

In der CSV-Datei finden Sie alle bereits gebuchten Umsätze. Die vorgemerkten Umsätze werden nicht aufgenommen.

Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung
05.03.2025;05.03.2025;BÄCKEREI MÜLLER;Lastschrift;Brötchen;1.234,56;EUR;-4,50;EUR
03.03.2025;03.03.2025;ACME GmbH;Gehalt/Rente;Lohn März;1.239,06;EUR;2.000,00;EUR
`,
    rows: ['15 purchase 2025-03-05 450 BÄCKEREI MÜLLER', '16 income 2025-03-03 200000 ACME GmbH'],
  },
  'Deutsche Bank': {
    currency: 'EUR',
    encoding: 'windows-1252',
    text: `Umsätze Girokonto;;;Kundennummer: 100 1234567
01.03.2025 - 31.03.2025
Letzter Kontostand;;;;1.234,56;EUR
Vorgemerkte und noch nicht gebuchte Umsätze sind nicht Bestandteil dieser Übersicht.
Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz ;Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;Währung
05.03.2025;05.03.2025;"SEPA-Lastschrift";"Stadtwerke Köln";"Strom März";DE00;COKS;R1;M1;DE99;;-1.045,00;;;;-1.045,00;;EUR
25.03.2025;25.03.2025;"SEPA-Überweisung";"ACME GmbH";"Gehalt";DE01;COKS;R2;;;;2.000,00;;;;;2.000,00;EUR
Kontostand;31.03.2025;;;2.189,56;EUR
`,
    rows: ['6 purchase 2025-03-05 104500 Stadtwerke Köln', '7 income 2025-03-25 200000 ACME GmbH', '8 summary-line'],
  },
  'Sparkasse, CAMT': {
    currency: 'EUR',
    encoding: 'windows-1252',
    text: `"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
"DE00";"05.03.25";"05.03.25";"KARTENZAHLUNG";"Größe 38";"";"";"";"";"";"";"EDEKA";"DE01";"X";"-23,45";"EUR";"Umsatz gebucht"
"DE00";"28.03.25";"28.03.25";"LOHN  GEHALT";"März";"";"";"";"";"";"";"ACME GmbH";"DE02";"X";"2000,00";"EUR";"Umsatz gebucht"
"DE00";"31.03.25";"31.03.25";"FOLGELASTSCHRIFT";"Netz";"";"";"";"";"";"";"Telekom";"DE03";"X";"-39,95";"EUR";"Umsatz vorgemerkt"
`,
    rows: ['2 purchase 2025-03-05 2345 EDEKA', '3 income 2025-03-28 200000 ACME GmbH', '4 not-settled'],
  },
  DKB: {
    currency: 'EUR',
    encoding: 'utf-8 marked',
    text: `"Girokonto";"DE00"
""
"Kontostand vom 31.03.2025:";"1.234,56 €"
""
"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"
"05.03.25";"05.03.25";"Gebucht";"A Person";"Café Kranz";"Kuchen";"Ausgang";"DE01";"-1.012,34 €";"";"";""
"06.03.25";"";"Vorgemerkt";"A Person";"Kino";"Karte";"Ausgang";"DE01";"-12,00 €";"";"";""
`,
    rows: ['6 purchase 2025-03-05 101234 Café Kranz', '7 not-settled'],
  },
  Comdirect: {
    currency: 'EUR',
    encoding: 'windows-1252',
    text: `;
"Umsätze Girokonto";"Zeitraum: 30 Tage";
"Neuer Kontostand";"1.234,56 EUR";

"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";
"offen";"--";"Karte";"Buchungstext: Supermarkt";"-10,00";
"05.03.2025";"05.03.2025";"Lastschrift / Belastung";"Auftraggeber: Müller GmbH Buchungstext: Miete";"-750,00";
`,
    rows: ['6 not-settled', '7 purchase 2025-03-05 75000 Auftraggeber: Müller GmbH Buchungstext: Miete'],
  },
  PostFinance: {
    currency: 'CHF',
    text: `Datum von:;01.03.2025
Datum bis:;31.03.2025
Konto:;CH00
Währung:;CHF

Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Valuta
25.03.2025;Kauf;"MIGROS ZÜRICH";;-1'023.45;25.03.2025
24.03.2025;Gutschrift;"ACME AG LOHN";5'000.00;;24.03.2025

Disclaimer:
Der Dokumentinhalt wurde durch Filtereinstellungen der Kundinnen und Kunden generiert.
`,
    rows: [
      '7 purchase 2025-03-25 102345 MIGROS ZÜRICH',
      '8 income 2025-03-24 500000 ACME AG LOHN',
      '10 summary-line',
      '11 summary-line',
    ],
  },
  'Crédit Agricole, with spaces in amounts': {
    currency: 'EUR',
    encoding: 'windows-1252',
    text: `Téléchargement du 31/03/2025;

Date;Libellé;Débit euros;Crédit euros;
25/03/2025;"PAIEMENT PAR CARTE
CARREFOUR MARCHÉ";1 234,56;;
24/03/2025;VIREMENT EN VOTRE FAVEUR ACME;;2\u00a0000,00;
`,
    rows: [
      '4 purchase 2025-03-25 123456 PAIEMENT PAR CARTE CARREFOUR MARCHÉ',
      '6 income 2025-03-24 200000 VIREMENT EN VOTRE FAVEUR ACME',
    ],
  },
  Boursorama: {
    currency: 'EUR',
    text: `dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance
2025-03-25;2025-03-25;"CARTE 24/03/25 MONOPRIX";"Alimentation";"Vie quotidienne";"monoprix";-12,34;;0001;BoursoBank;1000.00
2025-03-24;2025-03-24;"VIR ACME";"Salaires";"Revenus";"acme";"2 000,00";;0001;BoursoBank;1012.34
`,
    rows: ['2 purchase 2025-03-25 1234 monoprix', '3 income 2025-03-24 200000 acme'],
  },
  'a spreadsheet that says its delimiter, with minus behind': {
    currency: 'EUR',
    text: `sep=;
Datum;Text;Betrag
31.12.2025;Miete;750,00-
30.12.2025;Lohn;2.000,00+
`.replace('00+', '00'),
    rows: ['3 purchase 2025-12-31 75000 Miete', '4 income 2025-12-30 200000 Lohn'],
  },
  'mBank, with a minus sign of its own': {
    currency: 'EUR',
    text: `#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;
2025-03-25;ŻABKA;Konto;Żywność;−12,34 EUR;
2025-03-24;ACME;Konto;Wpływy;+2 000,00 EUR;
`,
    rows: ['2 purchase 2025-03-25 1234 ŻABKA', '3 income 2025-03-24 200000 ACME'],
  },
};
