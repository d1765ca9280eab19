import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Banknote from '@lucide/svelte/icons/banknote';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CarFront from '@lucide/svelte/icons/car-front';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CreditCard from '@lucide/svelte/icons/credit-card';
import FilePen from '@lucide/svelte/icons/file-pen';
import Gauge from '@lucide/svelte/icons/gauge';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import IdCard from '@lucide/svelte/icons/id-card';
import Landmark from '@lucide/svelte/icons/landmark';
import Plane from '@lucide/svelte/icons/plane';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import Scale from '@lucide/svelte/icons/scale';
import Shirt from '@lucide/svelte/icons/shirt';
import ShoppingBag from '@lucide/svelte/icons/shopping-bag';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import Undo2 from '@lucide/svelte/icons/undo-2';
import Users from '@lucide/svelte/icons/users';
import Utensils from '@lucide/svelte/icons/utensils';
import Wallet from '@lucide/svelte/icons/wallet';
import type { LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Category } from '#shared/domain/category.ts';
import type { RecordDraft, RecordKind } from '#shared/domain/record.ts';
import type { Icon } from '../../components/icon.ts';

const KINDS: Record<RecordKind, Icon> = {
  account: CreditCard,
  limit: SlidersHorizontal,
  statement: ReceiptText,
  bill: CalendarClock,
  payment: CircleCheck,
  delinquency: CircleAlert,
  purchase: ShoppingBag,
  refund: Undo2,
  transfer: ArrowLeftRight,
  income: Banknote,
  application: FilePen,
  identity: IdCard,
  connection: Users,
  dispute: Scale,
  reading: Gauge,
};

const CATEGORIES: Partial<Record<Category, Icon>> = {
  dining: Utensils,
  transport: CarFront,
  travel: Plane,
  clothing: Shirt,
  health: HeartPulse,
  insurance: BadgeCheck,
};

const ACCOUNTS = { card: CreditCard, loan: Landmark, bank: Landmark, wallet: Wallet } as const;

/** The picture beside a row: what was bought, whether a payment came late, or the kind. */
export function iconOf({ record, bill }: { record: LedgerRow['record'] | RecordDraft; bill: LedgerRow['bill'] }): Icon {
  if (record.kind === 'purchase') return CATEGORIES[record.category] ?? KINDS.purchase;
  if (record.kind === 'account') return ACCOUNTS[record.type];
  if (record.kind === 'payment' && bill?.status === 'paid-late') return CircleAlert;
  if (record.kind === 'bill' && bill?.status === 'overdue') return CircleAlert;
  return KINDS[record.kind];
}
