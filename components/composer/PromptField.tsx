import { textOf } from "./draft";
import { IDEAS } from "./ideas";
import type { DraftEditor } from "./use-draft";

/** What the film is about, and a few ideas for who has none yet. */
export function PromptField({ editor: { draft, set } }: { editor: DraftEditor }) {
  const prompt = textOf(draft.body, "prompt");
  const fromPictures = draft.source === "pictures";
  return (
    <div>
      <label htmlFor="prompt" className="sr-only">
        What is the film about?
      </label>
      <textarea
        id="prompt"
        rows={fromPictures ? 2 : 4}
        value={prompt}
        placeholder={
          fromPictures
            ? "What the pictures tell, if they need words…"
            : "A film about a lighthouse keeper who paints the sea every morning…"
        }
        className="field-sizing-content block max-h-[40dvh] min-h-16 w-full resize-none bg-transparent text-lg leading-relaxed placeholder:text-quiet focus:outline-none"
        onChange={(event) => set("prompt", event.target.value)}
      />
      {prompt === "" && !fromPictures && (
        <div className="mt-1 flex flex-wrap gap-1.5">
          {IDEAS.map((idea) => (
            <button
              key={idea.label}
              type="button"
              className="touchable rounded-md border border-line px-2.5 py-1 text-quiet text-xs transition-colors hover:border-line-strong hover:text-text"
              onClick={() => {
                set("prompt", idea.prompt);
                set("duration", idea.durationSeconds);
              }}
            >
              {idea.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
