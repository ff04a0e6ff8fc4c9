export const exchangeContract = {}
