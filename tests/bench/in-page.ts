// Each of these runs inside the page: it may use nothing of this file but itself.

/** Presses Unlock, then Notebooks as soon as it is there: milliseconds until Today and the list are painted. */
export async function millisecondsToList(): Promise<{ today: number; list: number }> {
  const press = (name: string) =>
    [...document.querySelectorAll('button')].find((it) => it.textContent?.trim() === name)?.click()
  const appears = (look: () => boolean) =>
    new Promise<void>((resolve) => {
      const changes = new MutationObserver(() => look() && done())
      const done = () => {
        changes.disconnect()
        resolve()
      }
      changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
      if (look()) done()
    })
  const painted = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  const start = performance.now()
  press('Unlock')
  await appears(() => document.querySelector('[aria-labelledby=recent] button') !== null)
  const today = (await painted()) - start
  press('Notebooks')
  await appears(() => {
    const rows = [...document.querySelectorAll('[role=listbox] [role=option]')]
    return rows.length > 5 && rows.every((row) => row.ariaBusy !== 'true' && row.textContent !== '')
  })
  return { today, list: (await painted()) - start }
}

/** Clears the field of Search, then types `text` as one keystroke: milliseconds until results are painted. */
export async function millisecondsToResults(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[role=search] input')
  // past React, which watches the field's own setter
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const type = (value: string) => {
    native?.set?.call(field, value)
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const becomes = (shown: boolean) =>
    new Promise<void>((resolve) => {
      const look = () => (document.querySelector('[role=listbox] [role=option]') !== null) === shown
      const changes = new MutationObserver(() => look() && done())
      const done = () => {
        changes.disconnect()
        resolve()
      }
      changes.observe(document, { childList: true, subtree: true })
      if (look()) done()
    })
  type('')
  await becomes(false)
  await new Promise((resolve) => requestIdleCallback(resolve))
  const start = performance.now()
  type(text)
  await becomes(true)
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))))
}

/** Milliseconds between frames while the list, or a box without content, is scrolled: read slowly, then looked through. */
export async function framesWhileScrolling(what: 'list' | 'empty'): Promise<number[]> {
  const box =
    what === 'list'
      ? document.querySelector('[role=listbox]')
      : document.body.appendChild(document.createElement('div'))
  if (!(box instanceof HTMLElement)) return []
  if (what === 'empty') {
    Object.assign(box.style, { position: 'fixed', inset: '0 60% 0 0', overflow: 'auto', zIndex: '9' })
    box.appendChild(document.createElement('div')).style.height = '10000000px'
  }
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const frames: number[] = []
  for (let i = 0; i < 30; i++) await frame()
  let before = await frame()
  for (let i = 0; i < 600; i++) {
    box.scrollTop += i < 400 ? 40 : 400
    const now = await frame()
    frames.push(now - before)
    before = now
  }
  if (what === 'empty') box.remove()
  return frames
}
