export const walksContract = {}
