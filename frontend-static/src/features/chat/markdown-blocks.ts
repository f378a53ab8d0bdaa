const fence = /^ {0,3}(`{3,}|~{3,})/;
const listItem = /^ {0,3}(?:(?:[-+*]|\d{1,9}[.)])(?:\s|$)|\d{1,9}$)/;
const definition = /^ {0,3}\[[^\]]+\]:/m;

/**
 * Cuts Markdown into pieces that mean the same alone as together, so that a growing text is parsed only in its last one.
 * A cut is at an empty line before a line that neither is indented nor goes on with a list. Links and notes that are
 * defined elsewhere in the text need it whole.
 */
export function markdownBlocks(text: string): readonly string[] {
  if (definition.test(text)) return [text];
  const blocks: string[] = [];
  let start = 0;
  let open: string | undefined;
  let emptyBefore = false;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, next);
    const empty = line.trim() === '';
    if (emptyBefore && !empty && open === undefined && begins(line, text.slice(start, at))) {
      blocks.push(text.slice(start, at));
      start = at;
    }
    if (!empty) open = fenceAfter(line, open);
    emptyBefore = empty;
    at = next;
  }
  return start < text.length ? [...blocks, text.slice(start)] : blocks;
}

function begins(line: string, before: string): boolean {
  return !/^[ \t]/.test(line) && !(listItem.test(line) && listItem.test(before));
}

/** The fence that is open after a line, if any; inside of one only its own like or longer closes it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const marker = fence.exec(line)?.[1];
  if (open === undefined) return marker;
  const closes = marker?.startsWith(open) && line.trim() === marker;
  return closes ? undefined : open;
}
