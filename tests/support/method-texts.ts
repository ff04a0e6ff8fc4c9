/** The texts of the shipped method files, by path. */
export const methodTexts = import.meta.glob<string>('../../resources/methods/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})
