import type { AreaHandlers } from '#shared/contract/contract.ts';
import { MODEL_VERSION } from '../../engine/model.ts';
import type { Core } from '../core.ts';
import { VERSION } from '../version.ts';

export function aboutHandlers({ session, shell }: Core): AreaHandlers<'about'> {
  return {
    show: () => ({ version: VERSION, model: MODEL_VERSION, shell, today: session.today }),
    touch: () => {
      session.touch();
      return {};
    },
  };
}
