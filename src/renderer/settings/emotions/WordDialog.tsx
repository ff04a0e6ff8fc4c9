import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Language } from '@shared/contract/base'
import type { OwnEmotionWord } from '@shared/contract/emotions'
import { client } from '../../api'
import { RadioGroup, Switch } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { PlainButton } from '../../ui/PlainButton'
import { Slider } from '../../ui/Slider'
import { TextField } from '../../ui/TextField'
import styles from './emotions.module.css'

type Props = { word: OwnEmotionWord | null; language: Language; onClose: () => void; onDone: () => void }

/** One word in one language: its name, its place on the map, which goal it tends to, whether it is offered. */
export function WordDialog({ word, language, onClose, onDone }: Props) {
  const intl = useIntl()
  const [name, setName] = useState(word?.word ?? '')
  const [valence, setValence] = useState(word?.valence ?? 0)
  const [arousal, setArousal] = useState(word?.arousal ?? 0)
  const [goal, setGoal] = useState<OwnEmotionWord['goal']>(word?.goal ?? 'either')
  const [offered, setOffered] = useState(!(word?.hidden ?? false))
  const save = useMutation({
    mutationFn: () =>
      client.emotions.save({ id: word?.id ?? null, language, word: name.trim(), valence, arousal, goal, hidden: !offered }), // oxfmt-ignore
    onSuccess: onDone,
  })
  const restore = useMutation({
    mutationFn: (id: string) => client.emotions.restore({ id, language }),
    onSuccess: onDone,
  })
  const say = (id: string) => intl.formatMessage({ id: `emotions.${id}` })
  const error = save.error ?? restore.error
  return (
    <Dialog title={word ? word.word : say('add')} isOpen onClose={onClose} width={480}>
      <div className={styles.form}>
        <TextField label={say(`word.${language}`)} value={name} onChange={setName} maxLength={40} autoFocus={!word} />
        <Slider
          label={say('valence')}
          min={-5}
          max={5}
          low={say('valence.low')}
          high={say('valence.high')}
          value={valence}
          onChange={setValence}
        />
        <Slider
          label={say('energy')}
          min={-5}
          max={5}
          low={say('energy.low')}
          high={say('energy.high')}
          value={arousal}
          onChange={setArousal}
        />
        <RadioGroup
          label={say('goal')}
          value={goal}
          options={(['1', '2', 'either'] as const).map((id) => ({ id, name: say(`goal.${id}`) }))}
          onChange={setGoal}
        />
        {word && (
          <Switch isSelected={offered} onChange={setOffered}>
            <FormattedMessage id="emotions.offered" />
          </Switch>
        )}
        {error && <ErrorNotice error={error} />}
        <div className={styles.end}>
          {word?.edited && (
            <PlainButton variant="quiet" isDisabled={restore.isPending} onPress={() => restore.mutate(word.id)}>
              <FormattedMessage id={word.added ? 'emotions.remove' : 'emotions.restore'} />
            </PlainButton>
          )}
          <span className={styles.grow} />
          <PlainButton variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </PlainButton>
          <PlainButton
            variant="primary"
            isDisabled={name.trim() === '' || save.isPending}
            onPress={() => save.mutate()}
          >
            <FormattedMessage id="emotions.save" />
          </PlainButton>
        </div>
      </div>
    </Dialog>
  )
}
