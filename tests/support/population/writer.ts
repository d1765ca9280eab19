import type { Day } from '#shared/domain/day.ts';

/** Collects the records of a life. */
export class Writer {
  readonly records: Record<string, unknown>[] = [];

  put(kind: string, day: Day, fields: object, id = `r${this.records.length}`): string {
    this.records.push({ id, kind, day, ...fields });
    return id;
  }
}
