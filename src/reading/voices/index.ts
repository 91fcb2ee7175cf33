// Voices: who tells each stretch of the report. Openers (reporting verbs, source phrases, participles, nouns, pretexts) are found in each
// sentence, then each covers its content until another opens; what no opener covers is the outlet's own voice.
import type { Draft, Stage } from "../draft.ts";
import { readable } from "../stories/index.ts";
import { goesOn } from "./continuing.ts";
import { Cover } from "./cover.ts";
import { openersOf } from "./openers.ts";
import { isQuestion } from "./questions.ts";
import { contextOf } from "./sentence.ts";
import { VoiceTable } from "./table.ts";

export const findVoices: Stage = (draft: Draft) => {
  const { line } = draft;
  const context = contextOf(draft);
  const table = new VoiceTable();
  const cover = new Cover(draft, table);
  const open = readable(draft);
  let story = -1;
  for (let n = 0; n + 1 < line.sentenceFirst.length; n++) {
    const from = line.sentenceFirst[n] ?? 0;
    const to = (line.sentenceFirst[n + 1] ?? from) - 1;
    if (to < from || open[from] === 0) continue;
    const start = line.start[from] ?? 0;
    const here = draft.stories.findIndex((x) => x.start <= start && start < x.end);
    if (here !== story) {
      story = here;
      cover.newStory();
    }
    cover.newSentence(from);
    const sentence = { ...context, from, to };
    const openers = openersOf(sentence);
    const before = cover.endedIn(from);
    // a deed told beside an opener of another («وهؤلاء متهمون من قبل …») leaves the sentence in the voice before
    const named = openers.some((o) => o.kind === "source" || o.kind === "outlet" || (o.kind === "speech" && o.at - from <= 1));
    if (before && !named && goesOn(sentence, before.at(-1)?.kind === "media")) cover.goOn(from, to, before);
    for (const opener of openers) cover.lay(opener);
    if (isQuestion(sentence)) cover.ask(from, to);
  }
  return { voices: table.voices, voiceOf: cover.voiceOf };
};
