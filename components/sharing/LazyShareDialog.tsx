"use client";

import dynamic from "next/dynamic";

/** Loaded when somebody shares for the first time. */
export const ShareDialog = dynamic(() => import("./ShareDialog").then((module) => module.ShareDialog), { ssr: false });
