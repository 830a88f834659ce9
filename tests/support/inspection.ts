/** The row of a round, for those who care that there is one and not what it says. */
export const inspection = {
  party: "某党组",
  partyShort: "某会",
  body: "第一巡察组",
  round: "第八轮",
  periodStart: new Date("2021-10-01"),
  periodEnd: new Date("2021-12-01"),
  feedbackOn: new Date("2022-01-29"),
  planOn: new Date("2022-02-10"),
  deadline: new Date("2022-07-29"),
};
