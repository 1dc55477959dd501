import { Select } from "@/components/ui/field";
import { textOf } from "./draft";
import { isAvailable, type Options } from "./options";
import type { DraftEditor } from "./use-draft";

interface Choice {
  label: string;
  value: string;
}

/** Who writes, draws, speaks and plays. */
export function ModelOptions({ editor: { draft, set }, options: { models } }: { editor: DraftEditor; options: Options }) {
  const fields: { name: string; label: string; choices: readonly Choice[]; byDefault: string }[] = [
    ...(draft.source === "text"
      ? [{ name: "image_model", label: "Picture model", choices: models.IMAGE_MODELS, byDefault: "GPTIMAGE2" }]
      : [{ name: "image_model", label: "Pictures", choices: models.IMAGE_EDIT_MODELS, byDefault: "" }]),
    { name: "inference_model", label: "Writer", choices: models.inference_models, byDefault: "" },
    { name: "tts_model", label: "Speech", choices: models.audio.tts_models, byDefault: "" },
    { name: "backingtrack_model", label: "Music", choices: models.audio.music_models, byDefault: "" },
  ];
  return (
    <div className="grid grid-cols-2 gap-3">
      {fields.map(({ name, label, choices, byDefault }) => (
        <Select
          key={name}
          label={label}
          value={textOf(draft.body, name, byDefault)}
          onChange={({ target }) => set(name, target.value)}
        >
          {byDefault === "" && <option value="">{label === "Pictures" ? "As they are" : "Automatic"}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={!isAvailable(models, choice.value)}>
              {choice.label}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}
