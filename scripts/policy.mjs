/** What a page of Twoway may load and do: its own files, and nothing else. One list for the server and the build. */
const directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "base-uri": "'none'",
};

/** Browsers ignore this one in a `meta` element, and complain about it. */
const headerOnly = new Set(["frame-ancestors"]);

const spelled = (/** @type {[string, string][]} */ entries) =>
  entries.map(([name, sources]) => `${name} ${sources}`).join("; ");

/** The policy as a header of our own server. */
export const contentSecurityPolicy = spelled(Object.entries(directives));

/** The same policy inside index.html, for a static host that sends no such header. */
export const metaPolicy = spelled(Object.entries(directives).filter(([name]) => !headerOnly.has(name)));

/** Headers of every answer. Devices are refused outright, but for the camera, which reads the square of a link when asked to. */
export const securityHeaders = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()",
};
