export const dutiesContract = {}
