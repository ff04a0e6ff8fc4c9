export const modelsContract = {}
