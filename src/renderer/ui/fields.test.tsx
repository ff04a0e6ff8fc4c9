import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Words, type Language } from '../i18n'
import en from '../i18n/en/ui.json'
import nl from '../i18n/nl/ui.json'
import { CheckboxGroup, RadioGroup } from './Choices'
import { ChipGroup } from './ChipGroup'
import { ListField } from './ListField'
import { NumberField } from './NumberField'
import { Scale } from './Scale'
import { Slider } from './Slider'
import { Stepper } from './Stepper'

afterEach(cleanup)

/** Renders a field and gives its latest value. */
function trial<Value>(
  first: Value,
  field: (value: Value, set: (value: Value) => void) => ReactNode,
  language: Language = 'en',
) {
  const values = [first]
  function Trial() {
    const [value, setValue] = useState(first)
    return field(value, (next) => {
      values.push(next)
      setValue(next)
    })
  }
  render(
    <Words language={language} messages={language === 'nl' ? nl : en}>
      <Trial />
    </Words>,
  )
  return () => values.at(-1)
}
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })

test('a scale is chosen by digits, by arrows and at its ends, and can be taken back', () => {
  const value = trial<number | null>(null, (at, set) => (
    <Scale label="Gap" min={0} max={10} low="as meant" high="the opposite" value={at} onChange={set} />
  ))
  expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false)
  expect(screen.getByRole('radio', { name: '10, the opposite' })).toBeTruthy()
  screen.getByRole('radio', { name: '0, as meant' }).focus()
  key('4')
  expect(value()).toBe(4)
  key('1')
  expect(value()).toBe(1)
  key('0')
  expect(value()).toBe(10)
  key('Home')
  expect(value()).toBe(0)
  key('ArrowRight')
  expect(value()).toBe(1)
  key('Delete')
  expect(value()).toBeNull()
})

test('a scale below zero takes a minus', () => {
  const value = trial<number | null>(null, (at, set) => (
    <Scale label="Mood" min={-5} max={5} low="unpleasant" high="pleasant" value={at} onChange={set} />
  ))
  screen.getByRole('radio', { name: '0' }).focus()
  key('-')
  key('3')
  expect(value()).toBe(-3)
  key('4')
  expect(value()).toBe(4)
  key('End')
  expect(value()).toBe(5)
  expect(screen.getByRole('radio', { name: '+5, pleasant' })).toHaveProperty('checked', true)
})

test('a slider says its place in words and has none before it is touched', () => {
  const value = trial<number | null>(null, (at, set) => (
    <Slider
      label="Energy"
      min={-5}
      max={5}
      low="low"
      high="high"
      value={at}
      onChange={set}
      inWords={(place) => `energy ${place}`}
    />
  ))
  const slider = screen.getByRole('slider', { name: 'Energy' })
  expect(slider.getAttribute('aria-valuetext')).toBe('not chosen yet')
  fireEvent.keyDown(slider, { key: 'Enter' })
  expect(value()).toBe(0)
  fireEvent.change(slider, { target: { value: '3' } })
  expect(value()).toBe(3)
  expect(slider.getAttribute('aria-valuetext')).toBe('energy 3')
})

test('a number is written as the language does, within its limits', () => {
  const value = trial<number | null>(
    null,
    (at, set) => <NumberField label="Afstand" unit="km" min={0} max={20} step={0.1} value={at} onChange={set} />,
    'nl',
  )
  const input = screen.getByRole('textbox', { name: 'Afstand' })
  const type = (text: string) => {
    input.focus()
    fireEvent.change(input, { target: { value: text } })
    fireEvent.blur(input)
  }
  type('5,4')
  expect(value()).toBe(5.4)
  type('99')
  expect(value()).toBe(20)
  expect((input as HTMLInputElement).value).toBe('20')
  type('')
  expect(value()).toBeNull()
})

test('a list grows, moves and shrinks by keyboard, and says so', () => {
  const value = trial<string[]>(['calm', 'clear'], (texts, set) => (
    <ListField label="Values" add="Add a value" ordered max={3} value={texts} onChange={set} />
  ))
  const row = (at: number) => screen.getAllByRole<HTMLInputElement>('textbox')[at] as HTMLInputElement
  row(1).focus()
  fireEvent.keyDown(row(1), { key: 'ArrowUp', altKey: true })
  expect(value()).toEqual(['clear', 'calm'])
  expect(screen.getByRole('status').textContent).toBe('Now 1 of 2')
  expect(document.activeElement).toBe(row(0))
  key('Enter')
  expect(value()).toEqual(['clear', '', 'calm'])
  expect(document.activeElement).toBe(row(1))
  expect(screen.getByRole('button', { name: 'Add a value' })).toHaveProperty('disabled', true)
  key('Backspace')
  expect(value()).toEqual(['clear', 'calm'])
  press('Remove 1')
  expect(value()).toEqual(['calm'])
})

test('one of a few, several of a few, and no more than so many', () => {
  const options = ['safe', 'growing', 'turns'].map((id) => ({ id, name: id, description: `${id} in a line` }))
  const one = trial<string | null>(null, (at, set) => (
    <RadioGroup label="Goal" layout="cards" options={options} value={at} onChange={set} />
  ))
  press(/growing/, 'radio')
  expect(one()).toBe('growing')

  const several = trial<string[]>([], (ids, set) => (
    <CheckboxGroup label="Sources" options={options} max={2} value={ids} onChange={set} />
  ))
  press(/turns/, 'checkbox')
  press(/safe/, 'checkbox')
  expect(several()).toEqual(['safe', 'turns'])
  expect(screen.getByRole('checkbox', { name: /growing/ })).toHaveProperty('disabled', true)

  const chips = trial<string[]>([], (ids, set) => (
    <ChipGroup
      label="Feelings"
      options={['tense', 'glad'].map((id) => ({ id, name: id }))}
      max={1}
      value={ids}
      onChange={set}
    />
  ))
  press('tense', 'radio')
  press('glad', 'radio')
  expect(chips()).toEqual(['glad'])
})

test('steps are visited in any order, except one that waits', () => {
  const steps = [
    { id: 'before', name: 'Before', isDone: true },
    { id: 'felt', name: 'What I felt', isDone: false },
    { id: 'asks', name: 'What it asks', isDone: false, isDisabled: true },
  ]
  const now = trial<string>('before', (id, set) => (
    <Stepper label="The loop" steps={steps} current={id} onChange={set} />
  ))
  expect(screen.getByRole('button', { current: 'step' }).textContent).toContain('Before')
  press('What I felt')
  expect(now()).toBe('felt')
  press('What it asks')
  expect(now()).toBe('felt')
  expect(screen.getByRole('button', { name: 'Before, done' })).toBeTruthy()
})
