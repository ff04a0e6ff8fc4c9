import { z } from 'zod'

// The CSP forbids code generation. Zod asks when a schema is made, so this is loaded before whatever makes one.
z.config({ jitless: true })
