import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { Door } from "./screens/door.tsx";
import { Failed } from "./screens/failed.tsx";
import { Shell } from "./shell.tsx";

/** What a page may ask before it is fetched. */
interface Asked {
  /** Whether nothing was noted in the open journal yet. */
  readonly isEmpty: () => boolean;
}

/** Every page of the app. Tests read this list; a page that is not here cannot be reached. */
const root = createRootRouteWithContext<Asked>()({
  component: Shell,
  notFoundComponent: lazyRouteComponent(() => import("./screens/not-found.tsx"), "NotFound"),
});

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  // An empty journal meets the three doors, and fetches nothing else for them.
  beforeLoad: ({ context }) => {
    if (context.isEmpty()) throw redirect({ to: "/welcome", replace: true });
  },
  component: lazyRouteComponent(() => import("./screens/today.tsx"), "Today"),
});
const door = createRoute({ getParentRoute: () => root, path: "/welcome", component: Door });
const begin = createRoute({
  getParentRoute: () => root,
  path: "/begin",
  component: lazyRouteComponent(() => import("./screens/begin.tsx"), "Begin"),
});
const bring = createRoute({
  getParentRoute: () => root,
  path: "/bring",
  component: lazyRouteComponent(() => import("./screens/bring.tsx"), "Bring"),
});
const standards = createRoute({
  getParentRoute: () => root,
  path: "/standards",
  component: lazyRouteComponent(() => import("./screens/standards.tsx"), "Standards"),
});
const experience = createRoute({
  getParentRoute: () => root,
  path: "/standards/experience",
  component: lazyRouteComponent(() => import("./screens/experience.tsx"), "Experience"),
});
const strengths = createRoute({
  getParentRoute: () => root,
  path: "/strengths",
  component: lazyRouteComponent(() => import("./screens/strengths.tsx"), "Strengths"),
});
const prospects = createRoute({
  getParentRoute: () => root,
  path: "/prospects",
  component: lazyRouteComponent(() => import("./screens/prospects.tsx"), "Prospects"),
});
const prospect = createRoute({
  getParentRoute: () => root,
  path: "/prospects/$prospect",
  component: lazyRouteComponent(() => import("./screens/prospect.tsx"), "Prospect"),
});
const verdict = createRoute({
  getParentRoute: () => root,
  path: "/prospects/$prospect/verdict",
  component: lazyRouteComponent(() => import("./screens/verdict.tsx"), "Verdict"),
});
const decideOne = createRoute({
  getParentRoute: () => root,
  path: "/prospects/$prospect/decide",
  component: lazyRouteComponent(() => import("./screens/decide.tsx"), "Decide"),
});
const decide = createRoute({
  getParentRoute: () => root,
  path: "/decide",
  component: lazyRouteComponent(() => import("./screens/side-by-side.tsx"), "SideBySide"),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: "/interviews/$interview/plan",
  component: lazyRouteComponent(() => import("./screens/plan.tsx"), "Plan"),
});
const card = createRoute({
  getParentRoute: () => root,
  path: "/interviews/$interview/card",
  component: lazyRouteComponent(() => import("./screens/card.tsx"), "Card"),
});
const live = createRoute({
  getParentRoute: () => root,
  path: "/interviews/$interview/live",
  component: lazyRouteComponent(() => import("./screens/live.tsx"), "Live"),
});
const debrief = createRoute({
  getParentRoute: () => root,
  path: "/interviews/$interview/debrief",
  component: lazyRouteComponent(() => import("./screens/debrief.tsx"), "Debrief"),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./screens/settings.tsx"), "Settings"),
});

const keep = createRoute({
  getParentRoute: () => root,
  path: "/keep",
  component: lazyRouteComponent(() => import("./screens/keep.tsx"), "Keep"),
});
const practice = createRoute({
  getParentRoute: () => root,
  path: "/practice",
  component: lazyRouteComponent(() => import("./screens/practice.tsx"), "Practice"),
});
const hiring = createRoute({
  getParentRoute: () => root,
  path: "/hiring",
  component: lazyRouteComponent(() => import("./screens/hiring.tsx"), "Hiring"),
});
const questions = createRoute({
  getParentRoute: () => root,
  path: "/questions",
  component: lazyRouteComponent(() => import("./screens/questions.tsx"), "Questions"),
});
const rights = createRoute({
  getParentRoute: () => root,
  path: "/rights",
  component: lazyRouteComponent(() => import("./screens/rights.tsx"), "Rights"),
});

export const router = createRouter({
  defaultErrorComponent: Failed,
  routeTree: root.addChildren([
    today,
    door,
    begin,
    bring,
    standards,
    experience,
    strengths,
    prospects,
    prospect,
    verdict,
    decideOne,
    decide,
    plan,
    card,
    live,
    debrief,
    questions,
    practice,
    rights,
    hiring,
    settings,
    keep,
  ]),
  context: { isEmpty: () => true },
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
