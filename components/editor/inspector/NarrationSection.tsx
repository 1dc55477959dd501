import type { Scene } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { isUnspoken } from "../storyboard/scene-state";
import { DraftField } from "./DraftField";
import { PaidButton } from "./PaidButton";
import { Section } from "./Section";

/** What is said. A rewritten line keeps its old voice until it is spoken again: that is the one part that costs something. */
export function NarrationSection({ scene }: { scene: Scene }) {
  const { timeline, edit } = useCut();
  const mustSpeak = isUnspoken(scene, timeline);
  return (
    <Section title="Narration">
      <DraftField
        label="Line"
        lines={4}
        value={scene.narration}
        placeholder="A silent scene"
        disabled={scene.locked ?? false}
        hint={mustSpeak ? "The voice still says the line as it was." : undefined}
        onDone={(narration) => edit({ kind: "scene.rewrite", sceneId: scene.id, narration })}
      />
      {mustSpeak && (
        <PaidButton asked={{ kind: "speak", sceneId: scene.id }} look="primary" busy="Speaking this line">
          {scene.narration.trim() === "" ? "Make it silent" : "Speak this line"}
        </PaidButton>
      )}
    </Section>
  );
}
