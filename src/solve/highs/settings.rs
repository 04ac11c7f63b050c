//! How `HiGHS` is set for awards.

use super::{HighsError, Program};
use highs::HighsOptionValue;

impl Program {
    /// The settings of every run.
    pub(super) fn settle(&mut self) -> Result<(), HighsError> {
        self.model.make_quiet();
        self.option("threads", 1)?;
        self.option("random_seed", 0)?;
        self.option("mip_rel_gap", 0.0)?;
        self.option("mip_feasibility_tolerance", 1e-9)?;
        self.option("primal_feasibility_tolerance", 1e-9)?;
        self.option("dual_feasibility_tolerance", 1e-9)?;
        // Awards have few nodes and strong cuts at the root: to start over with what the root
        // fixed, and to try every branch eight times, costs more than it saves.
        self.option("mip_allow_restart", false)?;
        self.option("mip_pscost_minreliable", 2)?;
        // A relaxation is solved again and again from its last basis, and asked for its ray.
        self.option("presolve", if self.integer { "on" } else { "off" })?;
        Ok(())
    }

    pub(super) fn option<V: HighsOptionValue>(&mut self, name: &'static str, value: V) -> Result<(), HighsError> {
        self.model.try_set_option(name, value).map_err(|_| HighsError { call: name })
    }

    /// The gap, in units of the objective, at which a solution counts as optimal.
    ///
    /// # Errors
    /// When the solver refuses the option.
    pub fn absolute_gap(&mut self, gap: f64) -> Result<(), HighsError> {
        self.option("mip_abs_gap", gap)
    }

    /// Spends little on finding solutions, for a run that starts from a good one: only the
    /// neighbourhood of what is known is searched. Spends `nothing` where none is expected.
    ///
    /// # Errors
    /// When the solver refuses an option.
    pub fn spare_heuristics(&mut self, nothing: bool) -> Result<(), HighsError> {
        self.option("mip_heuristic_run_feasibility_jump", false)?;
        self.option("mip_heuristic_run_rens", false)?;
        self.option("mip_heuristic_run_root_reduced_cost", false)?;
        if nothing {
            self.option("mip_heuristic_run_rins", false)?;
            self.option("mip_heuristic_effort", 0.0)?;
        }
        Ok(())
    }

    /// Lets the tree search drop what lies below this objective. It may still end as optimal with
    /// a solution from below, and its bound then says no more than that nothing lies above.
    ///
    /// # Errors
    /// When the solver refuses the option.
    #[allow(clippy::float_arithmetic)]
    pub fn nothing_below(&mut self, objective: f64) -> Result<(), HighsError> {
        // A maximization is solved as the minimization of its negative, and so is this limit read.
        self.option("objective_bound", -objective)
    }
}
