import { useParams } from "@tanstack/react-router";
import type { EntryId } from "@twoway/model";
import { useJournal } from "../session.tsx";
import { meetingOf } from "./live/interview.ts";
import { Room } from "./live/room.tsx";
import { NotFound } from "./not-found.tsx";
import "../styles/live.css";

/** In the room: one hand, no network, no sound, nothing that could embarrass if seen. */
export function Live() {
  const { interview } = useParams({ from: "/interviews/$interview/live" });
  const meeting = meetingOf(useJournal(), interview as EntryId);
  if (!meeting) return <NotFound />;
  return <Room key={interview} meeting={meeting} />;
}
