/** Obligations that can still change as days pass: not due yet, overdue, or met before the month they are due in. */
export interface OpenObligations {
  count: number;
  due: Int32Array;
  /** Day on which it is met; `NEVER` where no payment is known. A later day than the state's is not looked at yet. */
  met: Int32Array;
  /** Lateness somebody reported, in days: a lower bound of its own lateness; 0 without a report. */
  reported: Int32Array;
  /** Lateness never counts as more than this: a report without payments does not grow by itself. */
  most: Int32Array;
  /** 1 once it counts as late in its month's column. */
  counted: Uint8Array;
  /** Whatever the caller finds it again by; `stateOn` puts its place in `Person.dues`, −1 stands for nothing. */
  tag: Int32Array;
  owed: Float64Array;
  paid: Float64Array;
}

/** An empty list with room for so many. */
export function noneOpen(room: number): OpenObligations {
  return {
    count: 0,
    due: new Int32Array(room),
    met: new Int32Array(room),
    reported: new Int32Array(room),
    most: new Int32Array(room),
    counted: new Uint8Array(room),
    tag: new Int32Array(room),
    owed: new Float64Array(room),
    paid: new Float64Array(room),
  };
}

/** Makes room for one more. */
export function growOpen(open: OpenObligations): void {
  if (open.count < open.due.length) return;
  const roomier = noneOpen(open.due.length * 2);
  copyOpen(open, roomier);
  Object.assign(open, roomier);
}

/** Makes `to` equal to `from`; allocates only where `to` has too little room. */
export function copyOpen(from: OpenObligations, to: OpenObligations): void {
  if (to.due.length < from.count) Object.assign(to, noneOpen(from.due.length));
  to.count = from.count;
  for (let index = 0; index < from.count; index++) put(from, index, to, index);
}

/** Takes one out by moving the last one into its place; order means nothing here. */
export function removeOpen(open: OpenObligations, index: number): void {
  open.count--;
  put(open, open.count, open, index);
}

function put(from: OpenObligations, index: number, to: OpenObligations, place: number): void {
  to.due[place] = from.due[index]!;
  to.met[place] = from.met[index]!;
  to.reported[place] = from.reported[index]!;
  to.most[place] = from.most[index]!;
  to.counted[place] = from.counted[index]!;
  to.tag[place] = from.tag[index]!;
  to.owed[place] = from.owed[index]!;
  to.paid[place] = from.paid[index]!;
}
