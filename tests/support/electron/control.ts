/** What the test on the other side of the process's channel may ask for. */
export type Order =
  | { order: 'choose'; answer: unknown }
  | { order: 'power'; event: 'suspend' | 'lock-screen' | 'resume' }
  | { order: 'second-instance'; args?: string[] }
  | { order: 'open-file'; path: string }
  | { order: 'choose-entry'; label: string }
  | { order: 'click-notification' }
  | { order: 'context-menu'; isEditable: boolean; selectionText: string }
  | { order: 'close-window' }
  | { order: 'quit' };

/** What the double tells the test: every use of the system that no page shows. */
export interface Told {
  told: string;
  what: unknown;
}

/** Tells the test. What cannot be cloned (functions in a menu) is left out. */
export function tell(told: string, what: unknown = null): void {
  const plain = JSON.parse(JSON.stringify(what ?? null)) as unknown;
  process.send?.({ told, what: plain } satisfies Told);
}

const takers = new Map<Order['order'], (order: Order) => void>();

/** Says what an order does. */
export function onOrder<Name extends Order['order']>(
  name: Name,
  take: (order: Extract<Order, { order: Name }>) => void,
): void {
  takers.set(name, take as (order: Order) => void);
}

process.on('message', (order: Order) => takers.get(order.order)?.(order));
