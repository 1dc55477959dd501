import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { History, Plus } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { useEditor } from "../state/editor";

/** Films as somebody wanted to keep them. */
export function VersionsMenu() {
  return (
    <Popover
      label="Versions"
      className="w-80"
      trigger={
        <Button look="quiet" size="small">
          <History aria-hidden /> Versions
        </Button>
      }
    >
      <Versions />
    </Popover>
  );
}

function Versions() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { film } = useEditor();
  const [name, setName] = useState("");
  const versions = useQuery(trpc.editor.versions.queryOptions({ filmId: film.id }));
  const reload = () => queryClient.invalidateQueries({ queryKey: trpc.editor.versions.queryKey() });
  const create = useMutation(trpc.editor.createVersion.mutationOptions({ onSuccess: reload }));
  const restore = useMutation(
    trpc.editor.restoreVersion.mutationOptions({ onSuccess: () => toast("Restored. Undo brings back what was.") }),
  );
  const remove = useMutation(trpc.editor.deleteVersion.mutationOptions({ onSuccess: reload }));
  return (
    <div className="flex flex-col gap-3">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ filmId: film.id, name: name.trim() || versionName() });
          setName("");
        }}
      >
        <Input
          label="Keep this version as"
          value={name}
          placeholder={versionName()}
          onChange={(event) => setName(event.target.value)}
          className="grow"
        />
        <Button type="submit" disabled={create.isPending}>
          <Plus aria-hidden /> Keep
        </Button>
      </form>
      {versions.data?.length === 0 && (
        <p className="text-quiet text-xs">No versions yet. Every single edit can be undone anyway.</p>
      )}
      <ul className="flex max-h-72 flex-col overflow-y-auto">
        {versions.data?.map((version) => (
          <li key={version.id} className="flex items-center gap-1 border-line border-t py-1.5 first:border-t-0">
            <span className="min-w-0 grow">
              <span className="block truncate text-ui">{version.name}</span>
              <span className="block text-quiet text-xs tabular-nums">
                {version.createdAt.toLocaleString([], { dateStyle: "medium", timeStyle: "short" })}
              </span>
            </span>
            <Button
              size="small"
              disabled={restore.isPending}
              onClick={() => restore.mutate({ filmId: film.id, versionId: version.id })}
            >
              Restore
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-label={`Delete ${version.name}`}
              onClick={() => remove.mutate({ filmId: film.id, versionId: version.id })}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const versionName = (): string =>
  `Version of ${new Date().toLocaleString([], { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" })}`;
