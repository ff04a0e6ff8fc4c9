export const hoursContract = {}
