import { RouterProvider } from '@tanstack/react-router'
import { router } from './router'

/** Everything behind the gate, in a chunk of its own: the unlock screen does not wait for it. */
export default function Rooms() {
  return <RouterProvider router={router} />
}
