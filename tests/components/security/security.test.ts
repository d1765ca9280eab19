import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ActivityEntry, Finding } from '#shared/domain/activity.ts';
import { en } from '#shared/words/en/en.ts';
import Security from '../../../src-renderer/views/security/Security.svelte';
import type { Answers } from '../support/fake-transport.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

const words = en.security;
const entry = (number: number, what: ActivityEntry['what'], host = 'desk'): ActivityEntry => ({
  number,
  at: Date.UTC(2026, 0, 31, 9, number),
  what,
  place: { shell: 'desktop', host, user: 'mei' },
  count: 1,
  hash: '0'.repeat(64),
});
const ENTRIES = [entry(3, 'signed-in', 'cafe'), entry(2, 'wrong-code', 'cafe'), entry(1, 'created')];
const FINDING: Finding = {
  id: 'new-place-3',
  rule: 'new-place',
  severity: 'high',
  at: ENTRIES[0]!.at,
  evidence: [3],
  mine: null,
};

async function security(answers: Answers = {}) {
  let findings = [FINDING];
  const made = await signedInDesk({
    'account.activity': () => ({ entries: ENTRIES, findings, whole: true }),
    'account.factors': () => ({ code: false, keyFile: true }),
    'account.answerFinding': ({ finding, mine }) => {
      findings = findings.map((one) => (one.id === finding ? { ...one, mine } : one));
      return {};
    },
    ...answers,
  });
  render(Security, { context: made.context });
  await screen.findByRole('heading', { name: words.activity });
  return made;
}

describe('the Security page', () => {
  it('shows a finding with its evidence, and takes the answer', async () => {
    const { transport } = await security();
    const item = screen.getByRole('heading', { name: words.rules['new-place'].title }).closest('li')!;
    expect(within(item).getByText(/Signed in.*cafe/)).toBeInTheDocument();
    expect(within(item).queryByText(/Account created/)).toBeNull();
    await userEvent.click(within(item).getByRole('button', { name: words.no }));
    expect(transport.inputsOf('account.answerFinding')).toEqual([{ finding: 'new-place-3', mine: false }]);
    expect(await screen.findByText(words.answeredNo)).toBeInTheDocument();
  });

  it('lists what happened, the newest first, with where', async () => {
    await security();
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getAllByRole('cell')[0]!.textContent)).toEqual([
      'Signed in',
      'Wrong code',
      'Account created',
    ]);
    expect(rows[0]).toHaveTextContent('desktop app · cafe · mei');
  });

  it('says so when the chain is broken', async () => {
    await security({ 'account.activity': () => ({ entries: ENTRIES, findings: [], whole: false }) });
    expect(screen.getByText(new RegExp(words.broken))).toBeInTheDocument();
  });

  it('sets up an authenticator app with a code, the secret in reach of a keyboard', async () => {
    const { transport } = await security({
      'account.offerCode': () => ({ secret: 'JBSWY3DPEHPK3PXP', address: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' }),
      'account.addCode': () => ({}),
    });
    await userEvent.click(screen.getByRole('button', { name: words.codeSetUp }));
    expect(await screen.findByRole('img', { name: words.qrCode, hidden: true })).toBeInTheDocument();
    expect(screen.getByTestId('code-secret')).toHaveTextContent('JBSW Y3DP EHPK 3PXP');
    await userEvent.type(screen.getByLabelText(words.codeNow), '123 456');
    await userEvent.type(screen.getByLabelText(words.yourPassword), 'the password');
    await userEvent.click(screen.getByRole('button', { name: words.finish }));
    await waitFor(() =>
      expect(transport.inputsOf('account.addCode')).toEqual([{ password: 'the password', code: '123 456' }]),
    );
  });

  it('takes a key file off with the password', async () => {
    const { transport } = await security({ 'account.removeKeyFile': () => ({}) });
    await userEvent.click(screen.getByRole('button', { name: words.takeOffKeyFile }));
    await userEvent.type(screen.getByLabelText(words.yourPassword), 'the password{Enter}');
    await waitFor(() => expect(transport.inputsOf('account.removeKeyFile')).toEqual([{ password: 'the password' }]));
  });

  it('offers the demo person no factors', async () => {
    const demo = () => ({ account: null, name: 'Li Wei', demo: true, currency: 'CNY' }) as const;
    await security({ 'account.session': demo });
    expect(screen.queryByRole('heading', { name: words.factors })).toBeNull();
    expect(screen.getByText(words.demoText)).toBeInTheDocument();
  });
});
