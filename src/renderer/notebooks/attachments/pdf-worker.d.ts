/** PDF.js ships no types for the module that holds its parser. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
