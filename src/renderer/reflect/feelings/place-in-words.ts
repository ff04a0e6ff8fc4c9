import { useIntl } from 'react-intl'
import { degree, type Place } from './place'

/** `unpleasant, fairly active`. */
export function usePlaceInWords(): (place: Place) => string {
  const intl = useIntl()
  return ({ valence, arousal }) =>
    intl.formatMessage(
      { id: 'reflect.map.place' },
      {
        valence: intl.formatMessage({ id: `reflect.valence.${degree(valence)}` }),
        energy: intl.formatMessage({ id: `reflect.energy.${degree(arousal)}` }),
      },
    )
}
