import type { Answer } from '../e2e/model';

const fence = '```';
const words = 'the rent of a flat grows with the index that the office gives out each month so a sum is worked out anew'.split(' ');

/** An answer of about this many words with everything that Markdown has, always the same; the further, the longer its tables, lists and code. */
export function longAnswer(length: number): string {
  let text = '';
  for (let part = 1; text.split(/\s+/).length < length; part++) {
    const prose = Array.from({ length: 60 }, (_, place) => words[(place * part + part) % words.length]).join(' ');
    text += `## Part ${part}\n\n${prose}, with **weight** and \`code\`.\n\n- ${prose.slice(0, 60)}\n- ${prose.slice(60, 140)}\n\n`;
    if (part % 4 === 0) text += `| Month | Rent | Index |\n|---|---|---|\n${lines(part * 2, (row) => `| Month ${row} | ${part * row} | ${row / 8} |`)}\n`;
    if (part % 5 === 0) text += `${fence}java\n${lines(part * 4, (row) => `  var rent${row} = base.multiply(index.at(${row})); // part ${part}`)}${fence}\n\n`;
    if (part % 6 === 0) text += `${lines(part * 2, (row) => `${row}. ${prose.slice(row, row + 70)}, **${row}** of them`)}\n`;
  }
  return text;
}

function lines(count: number, line: (row: number) => string): string {
  return Array.from({ length: count }, (_, row) => `${line(row + 1)}\n`).join('');
}

/** Says it in pieces of about a token, this many in a second. */
export async function sayAt(perSecond: number, answer: Answer, text: string): Promise<void> {
  const tokens = text.match(/\s*\S{1,6}/g) ?? [];
  const began = performance.now();
  for (let said = 0; said < tokens.length; ) {
    const due = Math.min(tokens.length, Math.ceil(((performance.now() - began) * perSecond) / 1000));
    for (; said < due; said++) await answer.say(tokens[said] ?? '');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await answer.end();
}

/** The page of a stored conversation of this many messages that begins at a cursor. */
export function historyPage(total: number, cursor: string | null, limit: number): object {
  const from = Number(cursor ?? total);
  const data = Array.from({ length: Math.min(limit, from) }, (_, place) => message(from - 1 - place));
  const rest = from - data.length;
  return { data, next_cursor: rest > 0 ? String(rest) : null, has_more: rest > 0 };
}

function message(seq: number): object {
  const asked = seq % 2 === 0;
  const run = (Math.floor(seq / 2) + 1).toString(16).padStart(24, '0');
  const text = asked ? `Question ${seq}: what was the rent then?` : longAnswer(40 + ((seq * 37) % 160));
  return {
    id: (seq + 1).toString(16).padStart(24, 'a'),
    session_id: 'f'.repeat(24),
    agent_id: 'e'.repeat(24),
    seq,
    parent_id: null,
    role: asked ? 'user' : 'assistant',
    status: 'complete',
    parts: [{ type: 'text', text }],
    run_id: run,
    usage: null,
    created_at: '2026-01-02T03:04:05.000Z',
  };
}
