/** The most characters of an opinion, of an answer, and of a reason for not dealing with it. */
export const OPINION_LIMIT = 2000;
export const ANSWER_LIMIT = 2000;
export const SET_ASIDE_LIMIT = 500;
