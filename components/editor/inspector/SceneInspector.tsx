import { Copy, Scissors, Trash2 } from "lucide-react";
import { Select } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import { CameraMove, type Scene } from "@/server/schemas/timeline";
import { useCut } from "../state/editor";
import { useSceneCommands } from "../state/use-scene-commands";
import { inSeconds, lengthOf } from "../words";
import { DraftField } from "./DraftField";
import { LevelField } from "./LevelField";
import { NarrationSection } from "./NarrationSection";
import { PictureSection } from "./PictureSection";
import { InspectorTitle, Section } from "./Section";

const cameraLabels: Record<CameraMove, string> = {
  push_in: "Push in",
  pull_back: "Pull back",
  drift_left: "Drift left",
  drift_right: "Drift right",
  crane_up: "Crane up",
  tilt_down: "Tilt down",
  hold: "Hold still",
};

/** All that can be changed about one scene. */
export function SceneInspector({ scene, count }: { scene: Scene; count: number }) {
  const { timeline, edit } = useCut();
  const commands = useSceneCommands();
  const footer = timeline.footer.find((item) => item.sceneIndex === scene.index);
  const { id: sceneId, transition } = scene;
  const hasClip = Object.keys(scene.clips).length > 0;
  const setFooter = (change: { text?: string; url?: string | null }) =>
    edit({ kind: "footer.set", sceneId, footer: { text: footer?.text ?? "", url: footer?.url ?? null, ...change } });
  return (
    <>
      <InspectorTitle note={inSeconds(lengthOf(scene))}>
        {count > 1 ? `${count} scenes, this is ${scene.index + 1}` : `Scene ${scene.index + 1}`}
      </InspectorTitle>
      <div className="flex items-center gap-1 border-line border-b px-3 py-1.5">
        <IconButton icon={Scissors} label="Split at the playhead" keys="S" size="small" onClick={commands.split} />
        <IconButton icon={Copy} label="Duplicate" keys="Mod+D" size="small" onClick={commands.duplicate} />
        <IconButton icon={Trash2} label="Delete" keys="Delete" size="small" className="ml-auto" onClick={commands.remove} />
      </div>
      <NarrationSection scene={scene} />
      <PictureSection scene={scene} />
      <Section title="Time and motion">
        <LevelField
          label="Length"
          value={lengthOf(scene)}
          min={0.5}
          max={Math.max(15, Math.ceil(lengthOf(scene)))}
          step={0.1}
          format={inSeconds}
          onDone={(seconds) => edit({ kind: "scene.retime", sceneId, seconds })}
        />
        {scene.index > 0 && (
          <LevelField
            label="Fade in"
            value={transition.kind === "cut" ? 0 : transition.seconds}
            max={2}
            step={0.1}
            format={(value) => (value === 0 ? "cut" : inSeconds(value))}
            onDone={(seconds) =>
              edit({ kind: "scene.transition", sceneId, transition: { kind: seconds === 0 ? "cut" : "fade", seconds } })
            }
          />
        )}
        {!hasClip && (
          <Select
            label="Camera"
            value={scene.camera}
            onChange={(event) => edit({ kind: "scene.camera", sceneId, camera: CameraMove.parse(event.target.value) })}
          >
            {CameraMove.options.map((camera) => (
              <option key={camera} value={camera}>
                {cameraLabels[camera]}
              </option>
            ))}
          </Select>
        )}
      </Section>
      <Section title="Footer">
        <DraftField label="Text" value={footer?.text ?? ""} placeholder="Call to action" onDone={(text) => setFooter({ text })} />
        <DraftField
          label="Address"
          value={footer?.url ?? ""}
          placeholder="https://"
          onDone={(url) => setFooter({ url: url.trim() || null })}
        />
      </Section>
      <Section title="Protection">
        <Switch
          label="Locked"
          hint="Words and picture stay as they are."
          checked={scene.locked ?? false}
          onChange={(locked) => edit({ kind: "scene.lock", sceneId, locked })}
        />
      </Section>
    </>
  );
}
