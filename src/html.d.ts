/** A page of sidebar/ as text: build.mjs puts it into the bundle. */
declare module "*.html" {
  const text: string;
  export default text;
}
