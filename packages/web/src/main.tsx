import "./arrival.ts";
import "@fontsource-variable/newsreader/wght.css";
import "@fontsource-variable/newsreader/wght-italic.css";
import "@fontsource-variable/figtree/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { openMine } from "./journals.ts";
import { apply, preferences } from "./preferences.ts";

apply(preferences());
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const opened = await openMine();
createRoot(root).render(
  <StrictMode>
    <App opened={opened} />
  </StrictMode>,
);
