const fence = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const atMargin = /^[`~]/;
const item = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))(?:\s|$)/;
const numberToBe = /^\d{1,9}$/;
const screenful = 1500;
const definition = /^ {0,3}\[[^\]]+\]:/m;

/**
 * Cuts Markdown into pieces that mean the same alone as together, so that a growing text is parsed only in its last one.
 * A cut is around code at the margin, and at an empty line before a line that neither is indented nor goes on with a
 * list. Links and notes that are defined elsewhere in the text need it whole; they wait until it is finished.
 */
export function markdownBlocks(text: string, growing: boolean): readonly string[] {
  if (!growing && definition.test(text)) return [text];
  const blocks: string[] = [];
  let start = 0;
  let open: string | undefined;
  let emptyBefore = false;
  let codeBefore = false;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, next);
    const empty = line.trim() === '';
    if (start < at && open === undefined && !empty && (codeBefore || begins(line, text.slice(start, at), emptyBefore))) {
      blocks.push(text.slice(start, at));
      start = at;
    }
    if (!empty) {
      const inside = open !== undefined;
      open = fenceAfter(line, open);
      codeBefore = inside && open === undefined && atMargin.test(text[start] ?? '');
    }
    emptyBefore = empty;
    at = next;
  }
  return start < text.length ? [...blocks, text.slice(start)] : blocks;
}

/** Neighbouring blocks together, until they have about a screen of text; what is added to the text changes only the last. */
export function passagesOf(text: string, growing: boolean): readonly string[] {
  const passages: string[] = [];
  let passage = '';
  for (const block of markdownBlocks(text, growing)) {
    if (passage.length >= screenful) {
      passages.push(passage);
      passage = '';
    }
    passage += block;
  }
  return [...passages, passage];
}

function begins(line: string, before: string, emptyBefore: boolean): boolean {
  if (atMargin.test(line) && fence.test(line)) return !before.startsWith('<');
  return emptyBefore && !/^[ \t]/.test(line) && !goesOn(line, listMark(before));
}

function goesOn(line: string, list: string | undefined): boolean {
  return list !== undefined && (listMark(line) === list || (numberToBe.test(line) && /[.)]/.test(list)));
}

/** What marks the items of a list that begins here: a bullet, or what stands behind a number. */
export function listMark(text: string): string | undefined {
  const found = item.exec(text);
  return found?.[1] ?? found?.[2];
}

/** The fence that is open after a line, if any; inside of one only its own like or longer closes it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const marker = fence.exec(line)?.[1];
  if (open === undefined) return marker;
  const closes = marker?.startsWith(open) && line.trim() === marker;
  return closes ? undefined : open;
}
