use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was left out of a model before it was searched, with the same answer. Counts, without a
/// unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reductions {
    /// What was to be decided: bids, and each share in which a bid can win.
    pub decisions: usize,
    /// Decisions that the rules alone make true.
    pub forced: usize,
    /// Decisions that the rules alone make false.
    pub excluded: usize,
    /// Decisions left out because another one on the same lot, or none, is better in every respect.
    pub dominated: usize,
    /// Rows of the model.
    pub rows: usize,
    /// Rows that hold whatever is chosen.
    pub slack_rows: usize,
    /// Rows that say the same as another one.
    pub duplicate_rows: usize,
    /// Coefficients that became smaller, with the same choices allowed.
    pub tightened_coefficients: usize,
}
