import { os } from '../ipc/border'
import { addEmotionWord, listOwnEmotionWords, restoreEmotionWord, setEmotionWord } from '../store/emotions'
import { openVault, save } from '../vault/session'

export const emotionsHandlers = os.emotions.router({
  list: os.emotions.list.handler(({ input }) => listOwnEmotionWords(openVault().db, input.language)),
  save: os.emotions.save.handler(({ input: { id, language, ...written } }) =>
    save((db) => {
      const wordId = id ?? addEmotionWord(db, written)
      setEmotionWord(db, wordId, language, written)
      return { id: wordId }
    }),
  ),
  restore: os.emotions.restore.handler(({ input }) => save((db) => restoreEmotionWord(db, input.id, input.language))),
})
