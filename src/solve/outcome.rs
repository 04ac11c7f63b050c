use super::highs::HighsError;
use crate::domain::Reductions;
use crate::domain::explain_record::Reason;
use crate::lp::RowName;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How to solve.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// Wall time, or none for as long as it takes. Zero returns the start, if it is valid.
    pub time_limit: Option<Duration>,
    /// The most search nodes of a decomposition, or none for as many as it takes. Unlike a time
    /// limit it gives the same answer on every machine, at any number of threads.
    pub work_limit: Option<u64>,
    /// Operating-system threads over which components are spread; 0 counts as 1. The answer
    /// does not depend on it.
    pub threads: usize,
    /// An assignment to start from, one value a variable of the model. Used as far as it
    /// keeps every row, dominated bids exchanged; otherwise a hint.
    pub start: Option<&'a [bool]>,
    /// Set from elsewhere to stop and keep the best found.
    pub cancel: Option<&'a AtomicBool>,
    /// Hears the progress, from any thread.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
    /// Solve only this many levels, and leave ties alone.
    pub first_levels: Option<usize>,
    /// Which method to use.
    pub method: Method,
}

/// The methods. All give the same answer; the choice is for tests and for comparing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// Integer search where it finishes soon, `HiGHS` else.
    #[default]
    Auto,
    /// The exact integer search alone.
    Search,
    /// `HiGHS` alone, its answers checked in integers.
    Highs,
}

/// Where a run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Components finished.
    pub components_done: usize,
    /// Components in all.
    pub components: usize,
    /// The level of the component being told of; none while breaking ties.
    pub level: Option<&'static str>,
    /// Best value so far of that component and level, in the objective's unit.
    pub incumbent: Option<i128>,
    /// Its bound, rounded outward to the objective's grid.
    pub bound: Option<i128>,
    /// Nodes searched in this component and level.
    pub nodes: u64,
}

/// What is known about the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// There is an assignment and every level is proven.
    Optimal,
    /// There is an assignment; some level is not proven.
    Feasible,
    /// There is none, see [`Outcome::infeasible_rows`].
    Infeasible,
    /// Neither found nor excluded.
    Unknown,
}

/// Whether rows can hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feasibility {
    /// They can: this assignment keeps them.
    Yes(Vec<bool>),
    /// They cannot.
    No,
    /// A limit came first.
    Unknown,
}

/// Why the run ended. Apart from the status: a run may be cancelled with a proven answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Nothing left to do.
    Finished,
    /// Numbers too wide, or too many rounds of exact cuts: the method could not prove more.
    Precision,
    /// The work limit, or the node limit of [`Method::Search`].
    NodeLimit,
    /// The time limit.
    TimeLimit,
    /// Cancelled.
    Cancelled,
}

impl From<Stop> for Reason {
    /// Why a question has no answer, where its run ended so before it was proven.
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Cancelled => Reason::Cancelled,
            Stop::TimeLimit => Reason::TimeLimit,
            Stop::Finished | Stop::Precision | Stop::NodeLimit => Reason::Precision,
        }
    }
}

/// What is known about one level of the objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Name of the objective.
    pub name: &'static str,
    /// Its value at the answer, exact.
    pub value: i128,
    /// No assignment that keeps the values of all levels before has a better value than
    /// this; rounded outward to the objective's grid. None where an earlier level is not
    /// proven, or nothing is known.
    pub bound: Option<i128>,
    /// Value and bound meet on the grid.
    pub proven: bool,
    /// The proof is in integers alone. Otherwise it rests on the solver's floating bound,
    /// taken only where its error is estimated at under a quarter of a grid step.
    pub exact: bool,
}

/// What a run gives. Why it stopped, whether there is an assignment, whether each level is
/// proven, and with which bound, are separate questions with separate answers. Whatever the
/// answers, `values` never breaks a row of the model by even one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What is known.
    pub status: Status,
    /// Why the run ended.
    pub stop: Stop,
    /// The assignment, one value a variable.
    pub values: Option<Vec<bool>>,
    /// The levels in order; empty where there is no assignment.
    pub levels: Vec<Level>,
    /// Whether the published tie-break was carried through, so that the answer is unique.
    pub tie_broken: bool,
    /// Names of the rows of the components that have no assignment; they cannot all hold
    /// together. Not irreducible: see [`super::feasible`].
    pub infeasible_rows: Vec<RowName>,
    /// Components solved apart.
    pub components: usize,
    /// Search nodes, of all methods together.
    pub nodes: u64,
    /// Exact cuts that were needed because a floating answer broke a row.
    pub cuts: u64,
    /// What was reduced before the search.
    pub reductions: Reductions,
}

/// A model that cannot be solved, as opposed to one without an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SolveError {
    /// A sum of magnitudes exceeds 2^100.
    #[error("the numbers of {name} are too large")]
    TooLarge {
        /// The row or objective.
        name: String,
    },
    /// A row, objective, choice or start speaks of a variable that does not exist.
    #[error("{name} speaks of a variable that does not exist")]
    NoSuchVariable {
        /// The row or objective.
        name: String,
    },
    /// The solver failed.
    #[error(transparent)]
    Highs(#[from] HighsError),
    /// The threads could not be started.
    #[error("the worker threads could not be started")]
    Threads,
}
