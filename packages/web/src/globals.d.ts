/** The version of the app, put in when it is built. */
declare const __APP_VERSION__: string;

/** The address of a module that runs beside the page. */
declare module "*?beside" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: the shape of what the build makes
  export default address;
}
