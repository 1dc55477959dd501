import { Switch } from "@/components/ui/switch";
import { flagOf } from "./draft";
import type { DraftEditor } from "./use-draft";

/** Who tells a film from pictures. */
export function PresenterOptions({ editor: { draft, set } }: { editor: DraftEditor }) {
  const hasAvatar = flagOf(draft.body, "add_narrator_avatar");
  return (
    <>
      <Switch
        label="An illustrated presenter"
        hint="Speaks in a corner of the film. 4 credits a second."
        checked={hasAvatar}
        onChange={(on) => set("add_narrator_avatar", on || undefined)}
      />
      <Switch
        label="One voice for all scenes"
        checked={hasAvatar || flagOf(draft.body, "limit_single_narrator")}
        disabled={hasAvatar}
        onChange={(on) => set("limit_single_narrator", on || undefined)}
      />
    </>
  );
}
