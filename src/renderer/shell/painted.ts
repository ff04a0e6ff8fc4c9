/** Milliseconds after which to go on with a page that is not painted because nobody sees it. */
const patience = 1000

/** Resolves when the page has painted for the first time: whatever can wait until then makes that sooner. */
export const painted = new Promise<void>((resolve) => {
  new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length > 0) resolve()
  }).observe({ type: 'paint', buffered: true })
  setTimeout(resolve, patience)
})
