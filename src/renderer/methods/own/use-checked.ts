import { useEffect, useState } from 'react'
import type { Method } from '@shared/domain/method/format'
import { client } from '../../api'
import type { Problem } from './ProblemList'

const pauseMs = 350

/** What main says of the text, a moment after it last changed. `take`: what it said on another occasion. */
export function useChecked(text: string) {
  const [said, setSaid] = useState<{ problems: Problem[]; method: Method | null }>({ problems: [], method: null })
  useEffect(() => {
    let stale = false
    const timer = setTimeout(() => {
      client.methods.own.check({ text: text.slice(0, 300_000) }).then(
        (answer) => stale || setSaid(answer),
        () => undefined, // the next keystroke asks again; putting it in use tells what is wrong
      )
    }, pauseMs)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [text])
  return { ...said, take: (problems: Problem[]) => setSaid({ problems, method: null }) }
}
