import { RouterProvider } from '@tanstack/react-router'
import { useLanguage, Words } from '../i18n'
import { catalogues } from '../i18n/catalogues'
import { router } from './router'

/** Everything behind the gate, in a chunk of its own: the unlock screen does not wait for it. */
export default function Rooms() {
  const language = useLanguage()
  return (
    <Words language={language} messages={catalogues[language]}>
      <RouterProvider router={router} />
    </Words>
  )
}
