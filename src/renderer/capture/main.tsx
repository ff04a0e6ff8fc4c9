import '../no-eval'
import '@fontsource-variable/figtree/wght.css'
import '@fontsource-variable/literata/opsz.css'
import '../ui/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Capture } from './Capture'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Capture />
    </StrictMode>,
  )
}
