import Briefcase from '@lucide/svelte/icons/briefcase';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import House from '@lucide/svelte/icons/house';
import IdCard from '@lucide/svelte/icons/id-card';
import Landmark from '@lucide/svelte/icons/landmark';
import Mail from '@lucide/svelte/icons/mail';
import Phone from '@lucide/svelte/icons/phone';
import User from '@lucide/svelte/icons/user';
import type { IdentityItem } from '#shared/domain/record.ts';
import type { Icon } from '../../components/icon.ts';

/** The picture beside an item of the checklist. */
export const ITEM_ICONS: Record<IdentityItem, Icon> = {
  name: User,
  phone: Phone,
  email: Mail,
  address: House,
  document: IdCard,
  employer: Briefcase,
  education: GraduationCap,
  'bank-account': Landmark,
};
