import type { Day } from "../../day.ts";

/** 中央委员会全体会议, by 届 and 次, with the day each opened; later ones are to be added as they are held. */
export const PLENUMS: Record<string, readonly Day[]> = {
  十八: ["2012-11-15", "2013-02-26", "2013-11-09", "2014-10-20", "2015-10-26", "2016-10-24", "2017-10-11"],
  十九: ["2017-10-25", "2018-01-18", "2018-02-26", "2019-10-28", "2020-10-26", "2021-11-08", "2022-10-09"],
  二十: ["2022-10-23", "2023-02-26", "2024-07-15", "2025-10-20"],
};

/** Every committee since the 14th met seven times; more of a finished one there are not. */
export const PLENUMS_MOST = 7;
