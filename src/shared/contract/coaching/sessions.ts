export const sessionsContract = {}
