/** A script with all it needs, as text for one `<script>` (scripts/inline-script.mjs). */
declare module '*?inline-script' {
  const text: string
  export default text
}
