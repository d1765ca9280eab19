import type { Notice } from '#shared/contract/notice.ts';

/** What became of a stream of notices once it is over. */
export type StreamEnd = 'cut' | 'unreachable' | 'superseded' | 'no-session';

/** Three heartbeats without a sign of life mean that the connection is dead, whatever the system says. */
const LONGEST_SILENCE = 45_000;

export interface StreamEars {
  /** The stream is open: nothing is missed from here on. */
  open(): void;
  notice(notice: Notice): void;
}

/** Follows one stream of notices to its end: a notice a line, an empty line as heartbeat. Never throws. */
export async function followNotices(
  connect: (signal: AbortSignal) => Promise<Response>,
  ears: StreamEars,
): Promise<StreamEnd> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), LONGEST_SILENCE);
  let opened = false;
  try {
    const answer = await connect(silence.signal);
    if (answer.status === 401) {
      const reply = (await answer.json()) as { refusal?: { code: string } };
      return reply.refusal?.code === 'session/superseded' ? 'superseded' : 'no-session';
    }
    if (!answer.ok || !answer.body) return 'cut';
    opened = true;
    for await (const line of linesOf(answer.body)) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), LONGEST_SILENCE);
      ears.open();
      if (line !== '') ears.notice(JSON.parse(line) as Notice);
    }
    return 'cut';
  } catch {
    return opened ? 'cut' : 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
