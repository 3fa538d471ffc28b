/** A stretch of two sentences: in both, only in the earlier one (gone), or only in the later one (new). */
export interface DiffPart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Beyond so many pairs of words the differing middle is shown as a whole: nobody reads such a diff. */
const mostPairs = 1_000_000;

/** Equal stretches shorter than this between two differences are shown as different too: lone characters confuse. */
const shortest = 2;

/**
 * What differs between two sentences, in reading order. A number is one word, a Latin word too, else each character is one:
 * 100家 → 120家 marks 100 and 120. “same” and “gone”, joined, are the earlier sentence; “same” and “new” the later one.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  return joined([
    part("same", old.slice(0, start)),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    part("same", old.slice(old.length - end)),
  ]);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\d[\d,.]*\d|[A-Za-z]+|[\s\S]/gu) ?? [];
}

function part(kind: DiffPart["kind"], words: readonly string[]): DiffPart {
  return { kind, text: words.join("") };
}

/** The longest common run of words stays, the rest is gone or new. */
function middle(old: readonly string[], now: readonly string[]): readonly DiffPart[] {
  if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs) {
    return [part("gone", old), part("new", now)];
  }
  const width = now.length + 1;
  // common[i * width + j]: how many words old[i…] and now[j…] have in common, in order.
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      parts.push({ kind: "same", text: old[i] ?? "" });
      i += 1;
      j += 1;
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) {
      parts.push({ kind: "gone", text: old[i] ?? "" });
      i += 1;
    } else {
      parts.push({ kind: "new", text: now[j] ?? "" });
      j += 1;
    }
  }
  const rest = [part("gone", old.slice(i)), part("new", now.slice(j))];
  return withoutLoneWords(joined([...parts, ...rest]));
}

/** Runs of parts: neighbours of one kind as one; within a difference what is gone stands before what is new. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: DiffPart[] = [];
  let gone = "";
  let fresh = "";
  const flush = (): void => {
    if (gone !== "") runs.push({ kind: "gone", text: gone });
    if (fresh !== "") runs.push({ kind: "new", text: fresh });
    gone = "";
    fresh = "";
  };
  for (const { kind, text } of parts) {
    if (text === "") continue;
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === "same") runs[runs.length - 1] = { kind, text: last.text + text };
      else runs.push({ kind, text });
    }
  }
  flush();
  return runs;
}

function withoutLoneWords(runs: readonly DiffPart[]): readonly DiffPart[] {
  const parts = runs.flatMap((run, at): readonly DiffPart[] => {
    const isLone = run.kind === "same" && run.text.length < shortest && at > 0 && at < runs.length - 1;
    return isLone
      ? [
          { kind: "gone", text: run.text },
          { kind: "new", text: run.text },
        ]
      : [run];
  });
  return joined(parts);
}
