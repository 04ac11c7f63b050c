//! Awards that are chosen once, before it is known which of several scenarios comes.
//!
//! A scenario is the tender under other premises. An award is a set of bids and shares that the
//! tender as published admits; in a scenario those of its bids that can still win there serve at
//! the scenario's prices, points and volumes, the others bring nothing. So the service `v_s(x)` of
//! an award `x` in a scenario `s` is linear in binaries.
//!
//! * *Best worst case*: `max_x min_s v_s(x)` (Kouvelis and Yu, "Robust discrete optimization and its
//!   applications", 1997; Ben-Tal, El Ghaoui and Nemirovski, "Robust optimization", 2009).
//! * *Best mean of the worst*: the conditional value at risk of Rockafellar and Uryasev
//!   ("Optimization of conditional value-at-risk", 2000). For scenarios with probabilities `p_s` and
//!   a worst part `a` it is `min_q sum_s q_s v_s(x)` over `0 <= q_s <= p_s / a`, `sum q_s = 1`: the
//!   dual of their linear program, whose vertex for a given `x` puts all it may on the worst
//!   scenarios first.
//!
//! Both are `max_x min_k f_k(x)` over finitely many integer forms `f_k`, and the models here have
//! binary variables only. So the search branches on which form is the least: the best award with
//! `f_k <= f_l` for every other `l` is a model with linear objective `f_k` and integer rows, and the
//! best over `k` is the answer (`search`). Forms, and the rows between them, are added only when
//! an answer needs them. Every proof is that of [`crate::solve`].
//!
//! Rules hold in every scenario, or in scenarios of at least some probability: a binary a scenario
//! says whether its rows are kept; a row that is not kept is widened by exactly what it can be
//! missed by.

mod answer;
mod joint;
mod search;
#[cfg(test)]
mod tests;
mod worst;

pub use answer::{Answers, Asked, answer, situation};
pub use joint::Situation;
pub use search::Limits;
