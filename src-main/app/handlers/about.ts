import { join } from 'node:path';
import type { AreaHandlers } from '#shared/contract/contract.ts';
import { MODEL_VERSION } from '../../engine/model.ts';
import type { Core } from '../core.ts';
import { RELEASED, VERSION } from '../version.ts';

export function aboutHandlers({ outside, session, shell }: Core): AreaHandlers<'about'> {
  return {
    show: () => ({ version: VERSION, model: MODEL_VERSION, shell, today: session.today, released: RELEASED }),
    folders: () => {
      const { account } = session.book;
      if (account === null) return null;
      const data = join(outside.folder, 'accounts', account);
      return { data, backups: join(data, 'backups') };
    },
    touch: () => {
      session.touch();
      return {};
    },
  };
}
