import { useQuery } from "@tanstack/react-query";
import { RotateCcw, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { playableClip, type Scene } from "@/server/schemas/timeline";
import { useCut, useEditor } from "../state/editor";
import { useUpload } from "../state/use-upload";
import { useLatestWork } from "../state/use-work";
import { mediaUrl } from "../words";
import { DraftField } from "./DraftField";
import { PaidButton } from "./PaidButton";
import { Section } from "./Section";

/** What is seen: another try by a model of one's choice, or a picture or video of one's own. */
export function PictureSection({ scene }: { scene: Scene }) {
  const trpc = useTRPC();
  const { film } = useEditor();
  const { timeline, edit } = useCut();
  const options = useQuery(
    trpc.editor.options.queryOptions({ language: timeline.language }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const { upload, isUploading } = useUpload();
  const file = useRef<HTMLInputElement>(null);
  const [imageModel, setImageModel] = useState("");
  const clip = playableClip(scene);
  const lacksClip = scene.failure?.part === "clip";
  const taking = useLatestWork("clip", scene.id);
  const hasScenes = film.stages.some((stage) => stage.stage === "image_generation" && stage.status === "COMPLETED");
  return (
    <Section title="Picture">
      {scene.image && (
        <div className="relative overflow-hidden rounded-lg bg-raised">
          <img src={mediaUrl(scene.image.key)} alt={scene.prompt} className="aspect-video w-full object-cover" />
          {clip && (
            <span className="absolute right-2 bottom-2 rounded bg-black/75 px-1.5 text-[0.6875rem] text-white">moving</span>
          )}
        </div>
      )}
      <DraftField
        label="What it shows"
        lines={3}
        value={scene.prompt}
        disabled={scene.locked ?? false}
        onDone={(prompt) => edit({ kind: "scene.describe", sceneId: scene.id, change: { prompt } })}
      />
      {scene.failure && (
        <p role="alert" className="text-ui">
          <span className="text-bad">{scene.failure.reason}</span>{" "}
          <span className="text-quiet">The film's price covers it: another try with the film's model costs nothing.</span>
        </p>
      )}
      {(hasScenes || scene.failure) && (
        <>
          <Select label="Model" value={imageModel} onChange={(event) => setImageModel(event.target.value)}>
            <option value="">As the film</option>
            {options.data?.imageModels.map((model) => (
              <option key={model.key} value={model.key}>
                {model.label} · {model.credits} credits
              </option>
            ))}
          </Select>
          <PaidButton
            asked={{ kind: "picture", sceneId: scene.id, ...(imageModel && { imageModel }) }}
            disabled={scene.locked ?? false}
            busy={lacksClip ? "Making it move" : "Drawing another picture"}
          >
            <RotateCcw aria-hidden /> {scene.failure ? "Try again" : "Re-roll"}
          </PaidButton>
        </>
      )}
      <div className="flex gap-2">
        <input
          ref={file}
          type="file"
          hidden
          aria-label="Picture or video"
          accept="image/png,image/jpeg,image/webp,image/avif,image/gif,video/mp4,video/quicktime,video/webm"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = "";
            if (chosen) void upload(scene.id, chosen);
          }}
        />
        <Button size="small" className="grow" disabled={isUploading || scene.locked} onClick={() => file.current?.click()}>
          <Upload aria-hidden /> {isUploading ? "Sending" : taking?.status === "PENDING" ? "Taking in" : "Upload your own"}
        </Button>
        {(clip || lacksClip) && scene.image && (
          <Button size="small" disabled={scene.locked} onClick={() => edit({ kind: "scene.still", sceneId: scene.id })}>
            {lacksClip ? "Keep it still" : "Still picture"}
          </Button>
        )}
      </div>
      {taking?.status === "FAILED" && (
        <p role="alert" className="text-bad text-xs">
          {taking.failure}
        </p>
      )}
    </Section>
  );
}
