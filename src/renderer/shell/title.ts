import { createContext, useContext, useEffect } from 'react'

/** Sets the crumbs in the title bar while the room is shown. Never the window's title: that says Bospad only. */
export const TitleContext = createContext<(parts: string[]) => void>(() => undefined)

export function useTitle(parts: string[]) {
  const setTitle = useContext(TitleContext)
  const joined = parts.join('\u001f')
  useEffect(() => setTitle(joined.split('\u001f')), [joined, setTitle])
}
