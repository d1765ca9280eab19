/** Files and what each imports: paths from the repository's root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Every group of files that reach each other, each group and the groups in order of path (Tarjan's strongly connected components). */
export function circlesIn(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    const goals = imports.get(file)!.filter((goal) => imports.has(goal));
    for (const goal of goals) {
      if (!order.has(goal)) visit(goal);
      if (open.includes(goal)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(goal)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1 || goals.includes(file)) circles.push(group.sort());
  }

  for (const file of [...imports.keys()].sort()) if (!order.has(file)) visit(file);
  return circles.sort(([one], [other]) => (one! < other! ? -1 : 1));
}
