/** Bospad's mark: a page with a path through it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden fill="none">
      <rect x="3.9" y="1.9" width="16.2" height="20.2" rx="3.4" stroke="currentColor" strokeWidth="1.8" />
      <path
        d="M6.6 21.4C7.4 17.4 13.6 17 13.5 13.6 13.4 11.2 10.2 10.4 12 5.4l.7 0C12 9.6 16.6 10.2 16.8 13.4 17 17.2 12.9 17.6 13.2 21.4z"
        fill="currentColor"
      />
    </svg>
  )
}
