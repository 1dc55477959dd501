import type { Metadata } from "next";
import { ImagesScreen } from "@/components/images/ImagesScreen";

export const metadata: Metadata = { title: "Images" };

export default function ImagesPage() {
  return <ImagesScreen />;
}
