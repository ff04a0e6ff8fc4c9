import { expect, test } from 'vitest'
import { catalogues } from '../i18n/catalogues'
import { actions } from './actions'

const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

test('no two actions share an id or a shortcut', () => {
  expect(twice(actions.map(({ id }) => id))).toEqual([])
  expect(twice(actions.flatMap(({ keys }) => keys ?? []))).toEqual([])
})

test('every action has its name in both languages', () => {
  for (const { name } of actions)
    for (const language of ['en', 'nl'] as const) expect(catalogues[language][name], name).toBeTruthy()
})
