import { BookOpen, CircleUser, Clapperboard, Image, type LucideIcon, Plus } from "lucide-react";

export interface Section {
  label: string;
  href: string;
  icon: LucideIcon;
}

/** The screens one can go to from anywhere. */
export const SECTIONS: readonly Section[] = [
  { label: "New film", href: "/new", icon: Plus },
  { label: "Films", href: "/films", icon: Clapperboard },
  { label: "Images", href: "/images", icon: Image },
  { label: "Account", href: "/account", icon: CircleUser },
  { label: "Docs", href: "/docs", icon: BookOpen },
];

export const isIn = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`);
