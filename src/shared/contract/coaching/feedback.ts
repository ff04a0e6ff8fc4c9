export const feedbackContract = {}
