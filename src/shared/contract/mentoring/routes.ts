export const routesContract = {}
