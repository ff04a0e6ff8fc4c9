/** The first letters of the first two words, or the first two letters: `DR` of Daniël R., `TV` of Team Veiligheid. */
export function initialsOf(name: string): string {
  const [first = '', second] = name.trim().split(/[\s.-]+/)
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toUpperCase()
}
