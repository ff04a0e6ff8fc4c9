export const papersContract = {}
