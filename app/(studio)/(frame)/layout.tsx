import { Frame } from "@/components/frame/Frame";

export default function FrameLayout({ children }: { children: React.ReactNode }) {
  return <Frame>{children}</Frame>;
}
