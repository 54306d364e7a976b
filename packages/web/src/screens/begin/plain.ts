/** Elements whose text a reader never sees. */
const unseen = "script, style, noscript, template, svg, head, nav, footer, form, button, [hidden]";
const blocks =
  "p, div, li, ul, ol, section, article, header, main, h1, h2, h3, h4, h5, h6, tr, table, dt, dd, blockquote, pre";

/** The text of a page as one reads it: a line for each paragraph, heading and point. Nothing of it is run or loaded. */
export function plainText(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(unseen)) element.remove();
  for (const element of page.querySelectorAll("br")) element.replaceWith("\n");
  for (const element of page.querySelectorAll("li")) element.prepend("• ");
  for (const element of page.querySelectorAll(blocks)) {
    element.prepend("\n");
    element.append("\n");
  }
  return (page.body.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/• \n+/g, "• ")
    .replace(/\n+• /g, "\n• ")
    .trim();
}

/** Whether a text is the source of a page rather than words. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body|<(?:div|section|article|main|p|ul|h[1-6])[\s>])/i.test(
    text,
  );
}
