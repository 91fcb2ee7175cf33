// Where the page begins: messages, colours, the cache of answers, and the frame.
import "./design/layers.css";
import "@mantine/core/styles.layer.css";
import "@fontsource/ibm-plex-sans-arabic/400.css";
import "@fontsource/ibm-plex-sans-arabic/500.css";
import "@fontsource/ibm-plex-sans-arabic/600.css";
import "@fontsource-variable/noto-naskh-arabic";
import "./design/tokens.css";
import "./design/base.css";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeQueryClient } from "./api/queries.ts";
import { App } from "./app/App.tsx";
import { Directed } from "./app/Directed.tsx";
import { schemeManager } from "./app/scheme.ts";
import { inkVariables, theme } from "./app/theme.ts";
import { startMessages } from "./i18n/index.ts";
import { dropToken } from "./router/router.ts";

dropToken();
startMessages();
const nonce = document.querySelector<HTMLMetaElement>('meta[name="isnad-nonce"]')?.content ?? "";
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <DirectionProvider detectDirection={false} initialDirection={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={inkVariables}
          colorSchemeManager={schemeManager()}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          <QueryClientProvider client={makeQueryClient()}>
            <Directed>
              <App />
            </Directed>
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>,
  );
}
