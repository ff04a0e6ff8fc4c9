import { expect, type Locator, type Page } from '@playwright/test'
import type { Field, Option } from '../../src/shared/domain/method/fields'
import type { Words } from '../../src/shared/domain/method/text'
import { fieldOf } from '../support/method-files'
import { say, type Language } from '../support/words'

export type Values = Record<string, unknown>

/** The most options that stand beside each other (`FieldControl.tsx`); more are chips or a list. */
const mostCards = 7

/** The controls of a record's fields, each found by its role and name inside `scope` and used as its type is. */
export class RecordFields {
  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {}

  private words = (it: Words | Option) => it[this.language]
  private say = (id: string, values?: Record<string, string | number>) => say(this.language, id, values)

  /** Types and chooses `value` in the control of `field`, called `name` there. */
  async fill(scope: Locator, field: Field, name: string, value: unknown): Promise<void> {
    switch (field.type) {
      case 'text':
        return scope.getByRole('textbox', { name, exact: true }).fill(String(value))
      case 'number':
        return this.fillNumber(scope.getByRole('textbox', { name, exact: true }), Number(value))
      case 'texts':
        return this.fillList(scope.getByRole('group', { name, exact: true }), value as string[])
      case 'scale':
        return this.isSlider(field)
          ? this.slide(scope.getByRole('slider', { name, exact: true }), Number(value))
          : this.chooseNumber(scope.getByRole('radiogroup', { name, exact: true }), Number(value))
      case 'choice':
        return this.choose(scope, field, name, String(value))
      case 'choices':
        return this.tick(scope, field, name, value as string[])
      case 'ranking':
        return this.rank(scope.getByRole('group', { name, exact: true }), field.options, value as (string | string[])[])
      case 'yesno': {
        const group = scope.getByRole('radiogroup', { name, exact: true })
        return this.press(group.getByRole('radio', { name: this.say(value ? 'methods.yes' : 'methods.no'), exact: true })) // oxfmt-ignore
      }
      case 'day':
      case 'moment':
        return this.typeDate(scope.getByRole('group', { name, exact: true }), String(value))
      case 'person':
      case 'people':
        return this.pick(scope, 'methods.pick.person', name, [value].flat() as string[])
      case 'record':
      case 'records':
        return this.pick(scope, 'methods.pick.record', name, [value].flat() as string[])
      case 'feelings':
        return this.feel(scope.getByRole('group', { name, exact: true }), name, value as string[])
      case 'group':
        return this.fillInside(await this.unfolded(scope.getByRole('group', { name, exact: true })), field.fields, value as Values) // oxfmt-ignore
      case 'groups':
        return this.fillItems(scope.getByRole('group', { name, exact: true }), field, name, value as Values[])
      case 'rows':
        for (const [key, row] of Object.entries(value as Record<string, Values>)) {
          const option = field.rows.find((it) => it.key === key)
          if (!option) throw new Error(`no row ${key}`)
          const rows = await this.unfolded(scope.getByRole('group', { name, exact: true }))
          const part = await this.unfolded(rows.getByRole('group', { name: this.words(option), exact: true }))
          await this.fillInside(part, field.fields, row)
        }
        return
      case 'entry':
      case 'route':
        throw new Error('it is chosen in a room of its own')
    }
  }

  /** The control of `field` shows `value`. */
  async holds(scope: Locator, field: Field, name: string, value: unknown): Promise<void> {
    switch (field.type) {
      case 'text':
        return expect(scope.getByRole('textbox', { name, exact: true })).toHaveValue(String(value))
      case 'number':
        return expect(scope.getByRole('textbox', { name, exact: true })).toHaveValue(this.written(Number(value)))
      case 'texts': {
        const rows = scope.getByRole('group', { name, exact: true }).getByRole('textbox')
        await expect(rows).toHaveCount((value as string[]).length)
        for (const [at, text] of (value as string[]).entries()) await expect(rows.nth(at)).toHaveValue(text)
        return
      }
      case 'scale': {
        if (this.isSlider(field))
          return expect(scope.getByRole('slider', { name, exact: true })).toHaveValue(String(value))
        const chosen = scope.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { checked: true })
        return expect(chosen).toHaveValue(String(value))
      }
      case 'choice':
        if (field.options.length > mostCards)
          return expect(scope.getByRole('button', { name })).toContainText(this.optionOf(field.options, String(value)))
        return expect(
          scope
            .getByRole('radiogroup', { name, exact: true })
            .getByRole('radio', { name: this.optionOf(field.options, String(value)), exact: true }),
        ).toBeChecked()
      case 'choices':
        for (const key of value as string[])
          await expect.poll(() => this.isOn(this.choiceOf(scope, field.options, name, key))).toBe(true)
        return
      case 'yesno': {
        const group = scope.getByRole('radiogroup', { name, exact: true })
        return expect(
          group.getByRole('radio', { name: this.say(value ? 'methods.yes' : 'methods.no'), exact: true }),
        ).toBeChecked()
      }
      case 'person':
      case 'people':
      case 'record':
      case 'records':
      case 'feelings':
        for (const it of [value].flat())
          await expect(scope.getByRole('group', { name, exact: true })).toContainText(String(it))
        return
      case 'group':
        for (const [key, inner] of Object.entries(value as Values)) {
          const part = fieldOf(field.fields, key)
          const group = await this.unfolded(scope.getByRole('group', { name, exact: true }))
          await this.holds(group, part, this.words(part.label), inner)
        }
        return
      case 'groups': {
        const items = await this.unfolded(scope.getByRole('group', { name, exact: true }))
        for (const [at, item] of (value as Values[]).entries())
          for (const [key, inner] of Object.entries(item)) {
            const part = fieldOf(field.fields, key)
            const label = `${field.item ? this.words(field.item) : name} ${at + 1}`
            const row = await this.unfolded(items.getByRole('group', { name: label, exact: true }))
            await this.holds(row, part, this.words(part.label), inner)
          }
        return
      }
      case 'day':
      case 'moment':
        return this.holdsDate(scope.getByRole('group', { name, exact: true }), String(value))
      default:
        throw new Error(`nothing says yet what a field of type ${field.type} shows`)
    }
  }

  private isSlider(field: Extract<Field, { type: 'scale' }>) {
    return field.step !== 1 || field.max - field.min > 10
  }
  private written(value: number) {
    return new Intl.NumberFormat(this.language === 'nl' ? 'nl-NL' : 'en-GB').format(value)
  }
  private optionOf(options: readonly Option[], key: string) {
    const option = options.find((it) => it.key === key)
    if (!option) throw new Error(`no option ${key}`)
    return this.words(option)
  }

  private async fillNumber(box: Locator, value: number) {
    await box.fill(this.written(value))
    await box.press('Tab') // a number counts when it is left
  }

  private async fillList(list: Locator, texts: string[]) {
    const rows = list.getByRole('textbox')
    for (const [at, text] of texts.entries()) {
      if (at > 0) await rows.nth(at - 1).press('Enter')
      await rows.nth(at).fill(text)
    }
  }

  private async chooseNumber(scale: Locator, value: number) {
    await scale.getByRole('radio').first().focus()
    for (const key of String(value)) await this.page.keyboard.press(key)
    await expect(scale.getByRole('radio', { checked: true })).toHaveValue(String(value))
  }

  private async slide(slider: Locator, value: number) {
    await slider.fill(String(value))
    await slider.press('Enter') // the place in the middle is an answer only when it is taken
    await expect(slider).not.toHaveAttribute('data-unset')
    await expect(slider).toHaveValue(String(value))
  }

  /** A radio or tick: its input lies under the mark. */
  private async press(control: Locator) {
    await control.focus()
    await this.page.keyboard.press('Space')
  }

  private async choose(scope: Locator, field: Extract<Field, { type: 'choice' }>, name: string, key: string) {
    const option = this.optionOf(field.options, key)
    if (field.options.length > mostCards) {
      await scope.getByRole('button', { name }).click()
      return this.page.getByRole('option', { name: option, exact: true }).click()
    }
    const radio = scope.getByRole('radiogroup', { name, exact: true }).getByRole('radio', { name: option, exact: true })
    await this.press(radio)
    await expect(radio).toBeChecked()
  }

  private choiceOf(scope: Locator, options: readonly Option[], name: string, key: string) {
    const group = scope.getByRole(options.length > mostCards ? 'toolbar' : 'group', { name, exact: true })
    return group.getByRole(options.length > mostCards ? 'button' : 'checkbox', {
      name: this.optionOf(options, key),
      exact: true,
    })
  }

  /** A chip says by `aria-pressed` what a tick is. */
  private async isOn(choice: Locator) {
    const pressed = await choice.getAttribute('aria-pressed')
    return pressed === null ? choice.isChecked() : pressed === 'true'
  }

  /** Exactly these. */
  private async tick(scope: Locator, field: Extract<Field, { type: 'choices' }>, name: string, keys: string[]) {
    for (const { key } of field.options) {
      const choice = this.choiceOf(scope, field.options, name, key)
      if ((await this.isOn(choice)) !== keys.includes(key)) await this.press(choice)
    }
  }

  /** Each at its place; options in a list share one. */
  private async rank(group: Locator, options: readonly Option[], places: (string | string[])[]) {
    for (const [at, keys] of places.entries())
      for (const key of [keys].flat()) {
        const name = this.optionOf(options, key)
        const waiting = group.getByRole('button').filter({ hasText: name })
        if (await waiting.isVisible()) await waiting.click()
        const place = group.getByRole('textbox', { name: this.say('methods.rank.place', { name }), exact: true })
        if ((await place.inputValue()) !== String(at + 1)) await this.fillNumber(place, at + 1)
      }
  }

  /** Day, month and year, then hour and minute: the order of both languages. */
  private async typeDate(group: Locator, value: string) {
    const [date = '', time = ''] = value.split('T')
    await group.getByRole('spinbutton').first().focus()
    for (const digit of [...date.split('-').toReversed(), time.replace(':', '')].join(''))
      await this.page.keyboard.press(digit)
  }

  private async holdsDate(group: Locator, value: string) {
    const [date = '', time] = value.split('T')
    const parts = [...date.split('-').toReversed(), ...(time?.split(':') ?? [])].map(Number)
    const parsed = () => group.getByRole('spinbutton').evaluateAll((all) => all.map((it) => Number(it.ariaValueNow)))
    await expect.poll(parsed).toEqual(parts)
  }

  private async pick(scope: Locator, add: string, name: string, chosen: string[]) {
    const group = scope.getByRole('group', { name, exact: true })
    await group.getByRole('button', { name: `${this.say(add)}: ${name}`, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name, exact: true })
    for (const it of chosen) await dialog.getByRole('button').filter({ has: this.page.getByText(it, { exact: true }) }).first().click() // oxfmt-ignore
    if (await dialog.isVisible()) await this.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    for (const it of chosen) await expect(group).toContainText(it)
  }

  private async feel(group: Locator, name: string, words: string[]) {
    await group.getByRole('button', { name: this.say('methods.feelings.add') }).click()
    const dialog = this.page.getByRole('dialog', { name, exact: true })
    for (const word of words) {
      await dialog.getByRole('textbox').fill(word)
      await dialog.getByRole('button').filter({ has: this.page.getByText(word, { exact: true }) }).first().click() // oxfmt-ignore
    }
    if (await dialog.isVisible()) await this.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  private async fillInside(scope: Locator, fields: readonly Field[], values: Values) {
    for (const [key, value] of Object.entries(values)) {
      const field = fieldOf(fields, key)
      await this.fill(scope, field, this.words(field.label), value)
    }
  }

  /** A group with its fields on the screen, when it is one that folds. */
  private async unfolded(group: Locator): Promise<Locator> {
    await group.waitFor()
    const isShut = await group.evaluate((it) => it instanceof HTMLDetailsElement && !it.open)
    if (isShut) await group.locator('summary').click()
    return group
  }

  /** Items in their order; those that are not there yet are added. */
  private async fillItems(group: Locator, field: Extract<Field, { type: 'groups' }>, name: string, items: Values[]) {
    const itemName = field.item ? this.words(field.item) : name
    const add = field.item ? this.words(field.item) : this.say('methods.list.add')
    await this.unfolded(group)
    for (const [at, item] of items.entries()) {
      const row = group.getByRole('group', { name: `${itemName} ${at + 1}`, exact: true })
      if ((await row.count()) === 0) await group.getByRole('button', { name: add, exact: true }).click()
      await this.fillInside(await this.unfolded(row), field.fields, item)
    }
  }
}
