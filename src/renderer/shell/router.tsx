import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { z } from 'zod'
import { day } from '@shared/contract/base'
import { side } from '@shared/contract/walls'
import { AppShell } from './AppShell'
import { RoomError } from './RoomError'

const root = createRootRoute({ component: AppShell })

/** Which entries the list shows; the same names as in the contract's filter. */
const entriesSearch = z.object({
  notebookId: z.string().optional(),
  entryId: z.string().optional(),
  /** Asks the room for a fresh entry; the room takes it out again. */
  create: z.literal(true).optional(),
  tag: z.string().optional(),
  personId: z.string().optional(),
  emotionId: z.string().optional(),
  favourite: z.literal(true).optional(),
  unfinished: z.literal(true).optional(),
  trash: z.literal(true).optional(),
  from: day.optional(),
  to: day.optional(),
})
export type EntriesSearch = z.infer<typeof entriesSearch>

export const settingsPages = [
  'vault',
  'lock',
  'backups',
  'import',
  'export',
  'language',
  'emotions',
  'reminders',
  'appearance',
  'keyboard',
  'help',
  'about',
] as const
export type SettingsPage = (typeof settingsPages)[number]

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../today')),
})
const notebooks = createRoute({
  getParentRoute: () => root,
  path: '/notebooks',
  validateSearch: entriesSearch,
  component: lazyRouteComponent(() => import('../notebooks')),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: z.object({ id: z.string().optional() }),
  component: lazyRouteComponent(() => import('../people')),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: z.object({ text: z.string().max(500).optional() }),
  component: lazyRouteComponent(() => import('../search')),
})
const reflect = createRoute({
  getParentRoute: () => root,
  path: '/reflect',
  validateSearch: z.object({
    id: z.string().optional(),
    step: z.string().optional(),
    create: z.enum(['event', 'intention', 'check-in']).optional(),
  }),
  component: lazyRouteComponent(() => import('../reflect')),
})
/** What the page of a walk can show. */
const walkPages = ['plan', 'prepare', 'on-the-way', 'look-back', 'card'] as const
/** What the page of a pair can show besides its overview. */
const pairPages = ['start', 'exchange', 'look-back'] as const

/** A pair, perhaps one of its walks; without one, all pairs. `create` asks for a fresh trajectory. */
const mentoringSearch = z.object({
  pair: z.string().optional(),
  walk: z.string().optional(),
  page: z.enum([...walkPages, ...pairPages, 'programme']).optional(),
  create: z.literal(true).optional(),
})
export type MentoringSearch = z.infer<typeof mentoringSearch>

/** What the page of a session can show; without one, what its state asks for. */
const sessionPages = ['prepare', 'during', 'after', 'sheet'] as const
/** Tabs of a client's page besides the coming session. */
const clientPages = ['intake', 'sessions', 'agreements', 'models', 'client-hours', 'contract', 'closing'] as const
/** Pages of the room that are not about one client. */
const practicePages = ['hours', 'targets', 'duties', 'feedback', 'self', 'peer'] as const

/** A client's engagement, perhaps one of its sessions; without one, all clients. `record`: of what a page is about. */
const coachingSearch = z.object({
  engagement: z.string().optional(),
  session: z.string().optional(),
  record: z.string().optional(),
  page: z.enum([...sessionPages, ...clientPages, ...practicePages]).optional(),
  create: z.literal(true).optional(),
})
export type CoachingSearch = z.infer<typeof coachingSearch>

const coaching = createRoute({
  getParentRoute: () => root,
  path: '/coaching',
  validateSearch: coachingSearch,
  component: lazyRouteComponent(() => import('../coaching')),
})
const mentoring = createRoute({
  getParentRoute: () => root,
  path: '/mentoring',
  validateSearch: mentoringSearch,
  component: lazyRouteComponent(() => import('../mentoring')),
})
/** The figures of a method; `with`, `side`: people whom all figures are about, and the side on which they are. */
const insightsSearch = z.object({
  method: z.string().optional(),
  with: z.array(z.string()).optional(),
  side: side.optional(),
})
export type InsightsSearch = z.infer<typeof insightsSearch>

const insights = createRoute({
  getParentRoute: () => root,
  path: '/insights',
  validateSearch: insightsSearch,
  component: lazyRouteComponent(() => import('../insights')),
})
const methods = createRoute({
  getParentRoute: () => root,
  path: '/methods',
  /** A method, one of its records, or an own method that is being written (`new`: a fresh one). */
  validateSearch: z.object({ id: z.string().optional(), record: z.string().optional(), edit: z.string().optional() }),
  component: lazyRouteComponent(() => import('../methods')),
})
const due = createRoute({
  getParentRoute: () => root,
  path: '/due',
  component: lazyRouteComponent(() => import('../due')),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: z.object({ page: z.enum(settingsPages).optional() }),
  component: lazyRouteComponent(() => import('../settings')),
})

/** In memory: no place of the app, and so no word of the user, lands in an address or a history. */
export const router = createRouter({
  routeTree: root.addChildren([
    today,
    notebooks,
    reflect,
    coaching,
    mentoring,
    insights,
    methods,
    due,
    people,
    search,
    settings,
  ]),
  history: createMemoryHistory(),
  scrollRestoration: false,
  defaultErrorComponent: RoomError,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
