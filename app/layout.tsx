import "@fontsource/dm-serif-display/latin-400.css";
import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-500.css";
import "@fontsource/inter/latin-600.css";
import "@fontsource/jetbrains-mono/latin-400.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { Toaster } from "sonner";
import { readTheme, THEME_COOKIE } from "@/components/theme/theme";

export const metadata: Metadata = {
  title: { default: "Kinora", template: "%s · Kinora" },
  description: "From a prompt to a finished film: watched while it is made, edited where you like.",
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "dark light", viewportFit: "cover" };

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    // The visitor may change the theme before React looks at the page.
    <html lang="en" {...(theme !== "system" && { "data-theme": theme })} suppressHydrationWarning>
      <body>
        {children}
        <Toaster
          position="bottom-center"
          mobileOffset={{ bottom: "5rem" }}
          theme="system"
          toastOptions={{
            style: {
              background: "var(--overlay)",
              color: "var(--text)",
              borderColor: "var(--line)",
              fontFamily: "Inter, sans-serif",
            },
            actionButtonStyle: { background: "var(--raised)", color: "var(--text)" },
          }}
        />
      </body>
    </html>
  );
}
