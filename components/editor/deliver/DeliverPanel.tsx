import { AudioLines, Captions, CaptionsOff, FileJson, FileVideo, Image, ListVideo, Projector } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { PaidButton } from "../inspector/PaidButton";
import { useCut, useEditor } from "../state/editor";
import { useLatestWork } from "../state/use-work";
import { download, fileName, mediaUrl } from "../words";
import { Item } from "./Item";
import { PublishItem } from "./PublishItem";
import { RenderedFilm } from "./RenderedFilm";

/** Everything a film is handed over as. */
export function DeliverPanel() {
  const { film } = useEditor();
  const { timeline } = useCut();
  const { filmKey, posterKey, desk } = film;
  const isBehind = desk.renderedRevision !== null && film.revision > desk.renderedRevision;
  const text = (name: string) => `/api/films/${film.id}/${name}`;
  const { title } = timeline;
  return (
    <section aria-label="Deliver" className="min-h-0 overflow-y-auto bg-canvas p-4 sm:p-6">
      <div className="mx-auto flex max-w-5xl flex-col gap-6">
        {filmKey ? (
          <RenderedFilm
            key={filmKey}
            src={mediaUrl(filmKey)}
            poster={posterKey ? mediaUrl(posterKey) : undefined}
            shape={timeline.width / timeline.height}
          />
        ) : (
          <p className="rounded-xl border border-line border-dashed px-4 py-24 text-center text-quiet text-ui">
            The film's file appears here when it is made.
          </p>
        )}
        {isBehind && filmKey && (
          <p role="status" className="flex items-center gap-2 text-ui">
            <Badge tone="warn">Edited since</Badge> This file shows the film before your last edits. Render to bring it up to
            date.
          </p>
        )}
        <ul className="grid gap-3 sm:grid-cols-2">
          <Item icon={FileVideo} title="Film" note="MP4, H.264 and AAC">
            <FileLink href={filmKey && download(filmKey, fileName(title, "mp4"))} name="MP4" look="primary" />
          </Item>
          <PublishItem />
          <PreviewItem />
          <Item icon={Captions} title="Captions" note={timeline.captions ? "As the film shows them now" : "This film has none"}>
            <FileLink href={timeline.captions && text("captions.srt")} name="SRT" />
            <FileLink href={timeline.captions && text("captions.vtt")} name="VTT" />
          </Item>
          <Item icon={Image} title="Poster" note="JPEG, the first picture">
            <FileLink href={posterKey && download(posterKey, fileName(title, "jpg"))} name="JPG" />
          </Item>
          <Item icon={ListVideo} title="Chapters" note={timeline.markers?.length ? "From your markers" : "From the scenes"}>
            <FileLink href={text("chapters.vtt")} name="VTT" />
            <FileLink href={text("chapters.txt")} name="Text" />
          </Item>
          <CaptionlessItem />
          <StemsItem />
          <Item icon={FileJson} title="Project" note="All of the film as JSON">
            <FileLink href={text("project.json")} name="JSON" />
          </Item>
        </ul>
      </div>
    </section>
  );
}

function PreviewItem() {
  const { timeline } = useCut();
  const key = useLatestWork("preview")?.files.preview;
  return (
    <Item icon={Projector} title="Rough cut" note="The film as it is now, small, within seconds">
      {key && <FileLink href={download(key, fileName(`${timeline.title} rough cut`, "mp4"))} name="MP4" />}
      <PaidButton asked={{ kind: "preview" }} busy="Making it">
        {key ? "Make again" : "Make it"}
      </PaidButton>
    </Item>
  );
}

function CaptionlessItem() {
  const { film } = useEditor();
  const { timeline } = useCut();
  const key = useLatestWork("captionless")?.files.captionless;
  return (
    <Item icon={CaptionsOff} title="Captionless master" note="The same film without captions">
      {key && <FileLink href={download(key, fileName(`${timeline.title} captionless`, "mp4"))} name="MP4" />}
      {film.status === "COMPLETED" && (
        <PaidButton asked={{ kind: "captionless" }} busy="Making it">
          {key ? "Make again" : "Make it"}
        </PaidButton>
      )}
    </Item>
  );
}

const stems = { speech: "Voice", music: "Music", effect: "Effects" } as const;

function StemsItem() {
  const { film } = useEditor();
  const { timeline } = useCut();
  const files = useLatestWork("stems")?.files ?? {};
  return (
    <Item icon={AudioLines} title="Audio stems" note="WAV, together they are the mix">
      {Object.entries(stems).map(([kind, name]) => {
        const key = files[kind];
        return key && <FileLink key={kind} href={download(key, fileName(`${timeline.title} ${name}`, "wav"))} name={name} />;
      })}
      {film.status === "COMPLETED" && (
        <PaidButton asked={{ kind: "stems" }} busy="Mixing">
          {files.speech ? "Mix again" : "Mix them"}
        </PaidButton>
      )}
    </Item>
  );
}

function FileLink({ href, name, look = "plain" }: { href: string | null | undefined; name: string; look?: "plain" | "primary" }) {
  if (!href) return null;
  return (
    <Button asChild size="small" look={look}>
      <a href={href} download>
        {name === "MP4" ? "Download MP4" : name}
      </a>
    </Button>
  );
}
