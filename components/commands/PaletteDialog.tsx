"use client";

import { Command as List } from "cmdk";
import { Search } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { Keys } from "@/components/ui/keys";
import { type Command, commandLists } from "./commands";

/** Finds and runs what the studio can do here. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  // The part that came on screen last is the most specific: its commands stand first.
  const groups = grouped([...commandLists.useAll()].reverse().flat());
  const run = (command: Command) => {
    onClose();
    // After the dialog has given the focus back, so that what runs may take it.
    requestAnimationFrame(() => command.run());
  };
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          aria-describedby={undefined}
          className="opens fixed top-[12dvh] left-1/2 z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-overlay shadow-lift focus:outline-none"
        >
          <Primitive.Title className="sr-only">Command palette</Primitive.Title>
          <List label="Command palette" loop>
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-quiet" />
              <List.Input
                autoFocus
                placeholder="Search commands and pages"
                className="h-12 w-full bg-transparent text-sm placeholder:text-quiet focus:outline-none max-sm:text-base"
              />
            </div>
            <List.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
              <List.Empty className="px-3 py-8 text-center text-quiet text-ui">Nothing is called like that here.</List.Empty>
              {groups.map(([group, commands]) => (
                <List.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-quiet [&_[cmdk-group-heading]]:text-xs"
                >
                  {commands.map((command) => (
                    <List.Item
                      key={command.id}
                      value={`${command.label} ${command.id}`}
                      keywords={[...(command.keywords ?? [])]}
                      onSelect={() => run(command)}
                      className="touchable flex cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-2 text-ui data-[selected=true]:bg-raised"
                    >
                      {command.icon && <command.icon aria-hidden className="size-4 shrink-0 text-quiet" />}
                      <span className="grow">{command.label}</span>
                      {command.keys !== undefined && <Keys keys={command.keys} />}
                    </List.Item>
                  ))}
                </List.Group>
              ))}
            </List.List>
          </List>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function grouped(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}
