import { lineText } from "@/remotion/timing/caption-lines";
import { toBlocks } from "@/server/editing/blocks";
import { CaptionStyleSection } from "../inspector/CaptionStyleSection";
import { useCut, useDesk } from "../state/editor";
import { clock } from "../words";

/** All that is read: captions in their order, and their look. */
export function TextPanel() {
  const { timeline, desk, playhead } = useCut();
  const selection = useDesk((state) => state.selection);
  const language = timeline.captions?.language ?? timeline.language;
  return (
    <>
      <CaptionStyleSection />
      <ol aria-label="Captions">
        {toBlocks(timeline).flatMap(({ scene, pages }) =>
          pages.map((page, i) => {
            const isSelected = selection.kind === "caption" && selection.sceneId === scene.id && selection.page === i;
            return (
              <li key={`${scene.id}-${i}`}>
                <button
                  type="button"
                  aria-pressed={isSelected}
                  onClick={() => {
                    desk.select({ kind: "caption", sceneId: scene.id, page: i });
                    playhead.seek(Math.round(((page.startSeconds + page.endSeconds) / 2) * timeline.fps));
                  }}
                  className={`flex w-full gap-3 border-line border-b px-4 py-2 text-left text-ui ${isSelected ? "bg-raised" : "hover:bg-canvas"}`}
                >
                  <span className="shrink-0 text-quiet text-xs tabular-nums leading-5">{clock(page.startSeconds)}</span>
                  {page.lines.map((line) => lineText(line, language)).join(" ")}
                </button>
              </li>
            );
          }),
        )}
      </ol>
    </>
  );
}
