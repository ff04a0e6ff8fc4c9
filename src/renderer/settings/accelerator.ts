const named: Record<string, string> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

/**
 * The pressed keys as Electron writes them, `CommandOrControl+Shift+N`
 * (https://www.electronjs.org/docs/latest/api/accelerator). Null while only modifiers are down;
 * `incomplete` without Ctrl, Cmd or Alt, since a bare letter would be lost for writing.
 */
export function accelerator({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(key)) return null
  if (!ctrlKey && !metaKey && !altKey) return 'incomplete'
  const last = named[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (!/^([A-Z0-9]|F\d{1,2}|Space|Up|Down|Left|Right|Home|End|Insert|[.,;'[\]\\/=-])$/.test(last)) return 'incomplete'
  return [(ctrlKey || metaKey) && 'CommandOrControl', altKey && 'Alt', shiftKey && 'Shift', last]
    .filter(Boolean)
    .join('+')
}
