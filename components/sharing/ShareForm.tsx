import { CircleAlert } from "lucide-react";
import { useId } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input, Textarea } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import type { SharingView } from "@/server/core/publications/sharing-view";
import { MOST_DESCRIPTION, MOST_HANDLE, MOST_SLUG, MOST_TITLE } from "@/server/schemas/publications";
import { PublicLink } from "./PublicLink";
import { SplashChoice } from "./SplashChoice";
import { useSharing } from "./use-sharing";

interface Props {
  filmId: string;
  sharing: SharingView;
  onClose: () => void;
}

export function ShareForm({ filmId, sharing, onClose }: Props) {
  const form = useId();
  const editor = useSharing(filmId, sharing);
  const { draft, set } = editor;
  const isPublished = sharing.url !== null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="medium"
      title="Share this film"
      description={isPublished ? undefined : "Once it is published, everybody who has its link can watch it, without an account."}
      footer={
        <>
          {isPublished && (
            <Button look="danger" className="mr-auto" disabled={editor.isBusy} onClick={editor.takeBack}>
              Unpublish
            </Button>
          )}
          <Button type="submit" form={form} look="primary" disabled={editor.isBusy || !editor.canPublish}>
            {isPublished ? "Update" : "Publish"}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!editor.isBusy && editor.canPublish) editor.publish();
        }}
      >
        {sharing.url && <PublicLink url={sharing.url} />}
        {sharing.isBehind && (
          <p role="status" className="flex items-center gap-2 text-ui text-warn">
            <CircleAlert aria-hidden className="size-4 shrink-0" /> The page shows an earlier rendering. Update shows the newest.
          </p>
        )}
        {editor.fault && <Alert>{editor.fault}</Alert>}
        <Input
          label="Title"
          value={draft.title}
          maxLength={MOST_TITLE}
          dir="auto"
          onChange={(event) => set({ title: event.target.value })}
        />
        <Textarea
          label="Description"
          value={draft.description}
          maxLength={MOST_DESCRIPTION}
          dir="auto"
          rows={3}
          onChange={(event) => set({ description: event.target.value })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Input
            label="Tags"
            placeholder="sea, night"
            value={draft.tags}
            dir="auto"
            onChange={(event) => set({ tags: event.target.value })}
          />
          <Input
            label="By"
            placeholder="Your name or handle"
            value={draft.creatorHandle}
            maxLength={MOST_HANDLE}
            dir="auto"
            onChange={(event) => set({ creatorHandle: event.target.value })}
          />
        </div>
        <Input
          label="Address"
          placeholder="made of the title"
          hint={<span className="break-all">{sharing.place + (draft.slug || "…")}</span>}
          value={draft.slug}
          maxLength={MOST_SLUG}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => set({ slug: event.target.value })}
        />
        <SplashChoice pictures={sharing.pictures} chosen={draft.splashKey} onChoose={(splashKey) => set({ splashKey })} />
        <Switch
          label="Offer the file for download"
          checked={draft.allowsDownload}
          onChange={(allowsDownload) => set({ allowsDownload })}
        />
      </form>
    </Dialog>
  );
}
