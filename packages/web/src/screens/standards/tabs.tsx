import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.tsx";

/** The two sides of one page: what I hold them to, and what I bring. */
export function Tabs() {
  const say = useSay();
  return (
    <nav className="tabs" aria-label={say("standards.tabs")}>
      <Link to="/standards" activeProps={{ "aria-current": "page" }}>
        {say("standards.tab")}
      </Link>
      <Link to="/strengths" activeProps={{ "aria-current": "page" }}>
        {say("strengths.title")}
      </Link>
    </nav>
  );
}
