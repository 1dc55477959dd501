"use client";

import { CircleUser, Keyboard, LogIn, LogOut } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { useOpenPalette } from "@/components/commands/Palette";
import { ThemeChoice } from "@/components/theme/ThemeChoice";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import { useVisitor } from "@/components/visitor";

/** Who is signed in, the theme, and the way out. Stands in the frame and in the film editor's bar. */
export function UserMenu() {
  const visitor = useVisitor();
  const openPalette = useOpenPalette();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Menu of ${visitor.name}`}
          className="flex size-8 items-center justify-center overflow-hidden rounded-full bg-raised font-semibold text-ui hover:ring-2 hover:ring-line pointer-coarse:size-10"
        >
          {visitor.avatarUrl ? (
            <img src={visitor.avatarUrl} alt="" referrerPolicy="no-referrer" className="size-full object-cover" />
          ) : (
            initialOf(visitor.name)
          )}
        </button>
      }
    >
      <MenuLabel>
        <span className="block font-medium text-text text-ui">{visitor.name}</span>
        {visitor.email !== null && visitor.email !== visitor.name && <span className="block">{visitor.email}</span>}
      </MenuLabel>
      <MenuLine />
      <MenuItem asChild>
        <Link href="/account">
          <CircleUser aria-hidden className="text-quiet" /> Account
        </Link>
      </MenuItem>
      <MenuItem icon={Keyboard} keys="Mod+K" onSelect={openPalette}>
        Commands
      </MenuItem>
      <MenuLine />
      <ThemeChoice />
      <MenuLine />
      {visitor.isLocalOwner ? (
        <MenuItem asChild>
          <Link href="/sign-in">
            <LogIn aria-hidden className="text-quiet" /> Sign in as somebody else
          </Link>
        </MenuItem>
      ) : (
        <MenuItem icon={LogOut} onSelect={leave}>
          Sign out
        </MenuItem>
      )}
    </Menu>
  );
}

const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? "?";

/** To the sign-in page with a fresh page: nothing of who was here stays in it. */
async function leave(): Promise<void> {
  await signOut({ redirect: false });
  window.location.assign("/sign-in");
}
