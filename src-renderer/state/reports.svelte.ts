import type { Client } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { Incident, type Transport } from '#shared/contract/transport.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { ReportChoices, ReportFormat } from '#shared/domain/report.ts';

/** A report's way to a file of the person's own: written in the core, saved by the shell. */
export class ReportWriting {
  readonly #client: Client;
  readonly #transport: Transport;
  #writing = $state<ReportFormat | null>(null);

  constructor(client: Client, transport: Transport) {
    this.#client = client;
    this.#transport = transport;
  }

  /** The format being written, if any. */
  get writing(): ReportFormat | null {
    return this.#writing;
  }

  /** Writes and saves; the file's name, or null when the person changed their mind. Throws what a call may throw. */
  async save(
    period: { from: Day; to: Day },
    format: ReportFormat,
    language: Language,
    choices: ReportChoices = {},
  ): Promise<string | null> {
    this.#writing = format;
    try {
      const { file, name } = await this.#client.reports.write({ period, format, language, ...choices });
      const reply = await this.#transport.save(file, name);
      if (!reply.ok) throw 'refusal' in reply ? new Refused(reply.refusal) : new Incident(reply.incident);
      return reply.value.saved ? name : null;
    } finally {
      this.#writing = null;
    }
  }
}
