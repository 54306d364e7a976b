/** What a file is, as far as its name and first words tell. Only a journal can be read yet. */
export type Recognised = "journal" | "table" | "résumé" | "invitation" | "link" | "other";

export function recognise(name: string, text: string): Recognised {
  const head = text.slice(0, 4_000).trim();
  if (/^\{.*"id"\s*:\s*"[0-9a-f]{8}-[0-9a-f]{4}-7/m.test(head)) return "journal";
  if (/^BEGIN:VCALENDAR/i.test(head) || /\.ics$/i.test(name)) return "invitation";
  if (/^\s*\{/.test(head) && /"basics"\s*:|jsonresume/i.test(head)) return "résumé";
  if (/^https?:\/\/\S+$/.test(head)) return "link";
  if (/\.(csv|tsv|xlsx?)$/i.test(name) || /^[^\n{}]*[,;\t][^\n{}]*\n[^\n{}]*[,;\t]/.test(head))
    return "table";
  return "other";
}
