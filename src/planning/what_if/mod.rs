//! Many scenarios of one tender, each solved from the award of the tender as published.

mod answer;
mod compare;
mod scenario;

#[cfg(test)]
mod tests;

pub use answer::{Answered, Means, answer, bids, known_award, ruled};
pub use compare::{common_and_contested, compare};
pub use scenario::{Scenario, scenarios};
