import { SlidersHorizontal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import { languageNames } from "@/server/schemas/languages";
import { AspectShape } from "./AspectShape";
import { flagOf, numberOf, textOf } from "./draft";
import { LengthField } from "./LengthField";
import { isAvailable, modelFor, type Options } from "./options";
import type { DraftEditor } from "./use-draft";
import { VoiceField } from "./VoiceField";

interface Props {
  editor: DraftEditor;
  options: Options | undefined;
  onMore: () => void;
}

const RATIOS = ["16:9", "9:16", "1:1"] as const;
const TONES = [
  { value: "grounded", label: "Grounded" },
  { value: "cinematic", label: "Cinematic" },
] as const;

/** The choices that nearly every film needs. */
export function MainFields({ editor: { draft, set, change }, options, onMore }: Props) {
  const { body, source } = draft;
  const aspectRatio = textOf(body, "aspect_ratio", "16:9") as (typeof RATIOS)[number];
  const formats = RATIOS.filter((ratio) => source === "text" || ratio !== "1:1").map((value) => ({
    ...{ value, label: value, icon: <AspectShape ratio={value} /> },
  }));
  const videoModels = options?.models.VIDEO_MODELS ?? [];
  /** Models that cannot make the new shape give way to one that can. */
  const setFormat = (ratio: string) =>
    change((now) => ({
      ...now,
      aspect_ratio: ratio,
      video_model: modelFor(videoModels, textOf(now, "video_model"), ratio),
      ...("image_model" in now && {
        image_model: modelFor(options?.models.IMAGE_MODELS ?? [], textOf(now, "image_model"), ratio),
      }),
    }));
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2.5">
        <Segmented label="Format" value={aspectRatio} options={formats} onChange={setFormat} />
        {source === "text" && (
          <>
            <LengthField seconds={numberOf(body, "duration", 20)} onChange={(seconds) => set("duration", seconds)} />
            <Segmented
              label="Look"
              value={textOf(body, "tone", "grounded") as (typeof TONES)[number]["value"]}
              options={TONES}
              onChange={(tone) => set("tone", tone)}
            />
          </>
        )}
        <Switch label="Subtitles" checked={flagOf(body, "enable_subtitles")} onChange={(on) => set("enable_subtitles", on)} />
      </div>
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_1.4fr_auto]">
        <Select
          label="Language"
          value={textOf(body, "language", "auto")}
          onChange={({ target }) => set("language", target.value === "auto" ? undefined : target.value)}
        >
          <option value="auto">As the prompt</option>
          {Object.entries(languageNames).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <VoiceField body={body} set={set} />
        <Select
          className="max-sm:col-span-2"
          label="Video model"
          value={textOf(body, "video_model", "RUNWAYML")}
          onChange={({ target }) => set("video_model", target.value)}
        >
          {videoModels.map(({ value, label, basePrice, aspectRatios }) => {
            const fits = aspectRatios.includes(aspectRatio);
            return (
              <option key={value} value={value} disabled={!fits || !isAvailable(options!.models, value)}>
                {label} · {basePrice}/s{fits ? "" : `, not for ${aspectRatio}`}
              </option>
            );
          })}
        </Select>
        <Button className="max-sm:col-span-2" onClick={onMore}>
          <SlidersHorizontal aria-hidden /> More options
        </Button>
      </div>
    </div>
  );
}
