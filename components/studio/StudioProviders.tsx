"use client";

import type { ReactNode } from "react";
import { Palette } from "@/components/commands/Palette";
import { FrameCommands } from "@/components/frame/FrameCommands";
import { Keyboard } from "@/components/keyboard/Keyboard";
import { CallProvider } from "@/components/studio/CallProvider";
import { TooltipProvider } from "@/components/ui/tooltip";
import { VisitorProvider } from "@/components/visitor";
import type { VisitorView } from "@/server/core/accounts/visitor-view";

/** What every screen of the studio can rely on: its visitor, calls to the server, palette, keyboard, tooltips. */
export function StudioProviders({ visitor, children }: { visitor: VisitorView; children: ReactNode }) {
  return (
    <VisitorProvider visitor={visitor}>
      <CallProvider>
        <TooltipProvider>
          <Palette>
            <Keyboard />
            <FrameCommands />
            {children}
          </Palette>
        </TooltipProvider>
      </CallProvider>
    </VisitorProvider>
  );
}
