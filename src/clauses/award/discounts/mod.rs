//! **Clause**: discount ladders that tenderers offer and the tender admits (opinions, clause 2:
//! money's leverage as large as possible).
//!
//! **Formula**: each bid has one variable a tier `k` of its tenderer `s`, at that tier's prices;
//! `t_sk` says that `s` is on tier `k`: `x_bk <= t_sk`, `x_b0 + sum of t_sk <= 1`; with `m` the lots
//! (or the money at list prices) won: `sum of m over tier k >= threshold_k * t_sk`, and
//! `sum of m over tiers below k <= threshold_k - 1`: whoever reaches a tier is on it.
//! **Unit**: lots; fen.
//!
//! These rows only say which price follows from who wins what. They limit no award, so there is
//! nothing to audit: [`AwardCase::settle`](crate::domain::AwardCase::settle) finds the same tier
//! by counting, and every price that another clause audits comes from there.

pub(super) mod rows;
