export const selfContract = {}
