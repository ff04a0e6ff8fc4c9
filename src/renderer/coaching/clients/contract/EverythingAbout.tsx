import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from '../../../ui/Button'
import { TakeOutPerson } from '../../duties/TakeOutPerson'
import { useClient } from '../use-client'

/** What a client may ask for: all that is kept about them. Nothing while nobody was chosen. */
export function EverythingAbout() {
  const { data, board } = useClient()
  const [isAsked, setIsAsked] = useState(false)
  const { client } = data
  if (typeof client !== 'string' || client === '') return null
  return (
    <>
      <Button size="sm" onPress={() => setIsAsked(true)}>
        <FormattedMessage id="duties.everything" />
      </Button>
      {isAsked && <TakeOutPerson personId={client} name={board.row.name} onClose={() => setIsAsked(false)} />}
    </>
  )
}
