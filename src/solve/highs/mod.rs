//! A small safe wrapper around `HiGHS`, below the `highs` crate where that crate has no call.
//!
//! The `highs` crate builds and owns the model; what it lacks is called here on its pointer:
//! callbacks, a sparse start, the 64-bit node count, a solution that may be missing (the
//! crate reads zeros), and status codes that it panics on. Every run sets one thread: the
//! solver's scheduler is kept per thread, and a second value makes its next run fail.

#![allow(unsafe_code)] // The binding to a C library is the one place that needs it.

mod callback;
mod settings;

use crate::lp::scale::FloatRow;
use callback::Listener;
use highs::{Model, RowProblem, Sense};
use highs_sys::HighsInt;
use std::ffi::{CStr, c_void};
use std::time::Duration;

/// A call of the solver that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the solver's call {call} failed")]
pub struct HighsError {
    /// Name of the call or option.
    pub call: &'static str,
}

/// What happens during a run.
#[derive(Debug, Clone, Copy)]
pub enum SolverEvent<'a> {
    /// A better solution, one value a column.
    Improved(&'a [f64]),
    /// The tree search asks whether to go on.
    Search {
        /// Its dual bound.
        bound: f64,
        /// Nodes so far.
        nodes: u64,
    },
    /// A simplex run asks whether to go on.
    Simplex,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunState {
    /// Solved within the tolerances.
    Optimal,
    /// No solution within the tolerances.
    Infeasible,
    /// A limit, an interrupt, or trouble.
    Stopped,
}

/// What a run left behind.
#[derive(Debug, Clone)]
pub struct Run {
    /// How it ended.
    pub state: RunState,
    /// The values by column, where the solver has some.
    pub columns: Option<Vec<f64>>,
    /// The duals by row (meaningful for linear programs), where the solver has some.
    pub row_duals: Option<Vec<f64>>,
    /// Dual bound of a mixed-integer run.
    pub bound: Option<f64>,
    /// Nodes of the tree search.
    pub nodes: u64,
}

/// A maximization over columns between 0 and 1.
#[derive(Debug)]
pub struct Program {
    model: Model,
    rows: usize,
    columns: usize,
    integer: bool,
}

impl Program {
    /// Builds the program; columns are binary, or continuous in [0, 1] for the relaxation.
    ///
    /// # Errors
    /// When the solver refuses the data.
    pub fn new(columns: usize, costs: &[(usize, f64)], rows: &[FloatRow], integer: bool) -> Result<Self, HighsError> {
        let mut dense = vec![0.0; columns];
        for (column, cost) in costs {
            if let Some(slot) = dense.get_mut(*column) {
                *slot = *cost;
            }
        }
        let mut problem = RowProblem::new();
        let handles: Vec<_> =
            dense.iter().map(|cost| problem.add_column_with_integrality(*cost, 0.0..=1.0, integer)).collect();
        for row in rows {
            let terms: Vec<_> = row
                .terms
                .iter()
                .filter_map(|(column, value)| handles.get(*column).map(|handle| (*handle, *value)))
                .collect();
            problem.add_row(row.lower..=row.upper, &terms);
        }
        let model = problem.try_optimise(Sense::Maximise).map_err(|_| HighsError { call: "passModel" })?;
        let mut program = Program { model, rows: rows.len(), columns, integer };
        program.settle()?;
        Ok(program)
    }

    fn pointer(&mut self) -> *mut c_void {
        self.model.as_mut_ptr()
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When the solver refuses it.
    pub fn add_row(&mut self, row: &FloatRow) -> Result<(), HighsError> {
        let index: Vec<HighsInt> =
            row.terms.iter().filter_map(|(column, _)| HighsInt::try_from(*column).ok()).collect();
        let value: Vec<f64> = row.terms.iter().map(|(_, value)| *value).collect();
        let count = HighsInt::try_from(index.len()).map_err(|_| HighsError { call: "addRow" })?;
        // SAFETY: the pointer is the live instance of `self.model`; both arrays have `count`
        // entries (a column beyond HighsInt cannot exist in a model that was passed).
        let status = unsafe {
            highs_sys::Highs_addRow(self.pointer(), row.lower, row.upper, count, index.as_ptr(), value.as_ptr())
        };
        self.rows += 1;
        checked(status, "addRow")
    }

    /// Changes the limits of a column.
    ///
    /// # Errors
    /// When the solver refuses them.
    pub fn column_limits(&mut self, column: usize, lower: f64, upper: f64) -> Result<(), HighsError> {
        let column = HighsInt::try_from(column).map_err(|_| HighsError { call: "changeColBounds" })?;
        // SAFETY: the pointer is the live instance; HiGHS itself refuses a column out of range.
        let status = unsafe { highs_sys::Highs_changeColBounds(self.pointer(), column, lower, upper) };
        checked(status, "changeColBounds")
    }

    /// Gives values to start from; columns left out are completed by the solver.
    ///
    /// # Errors
    /// When the solver refuses them.
    pub fn start(&mut self, values: &[(usize, bool)]) -> Result<(), HighsError> {
        let index: Vec<HighsInt> = values.iter().filter_map(|(column, _)| HighsInt::try_from(*column).ok()).collect();
        let value: Vec<f64> = values.iter().map(|(_, value)| f64::from(u8::from(*value))).collect();
        let count = HighsInt::try_from(index.len()).map_err(|_| HighsError { call: "setSparseSolution" })?;
        // SAFETY: the pointer is the live instance; both arrays have `count` entries.
        let status =
            unsafe { highs_sys::Highs_setSparseSolution(self.pointer(), count, index.as_ptr(), value.as_ptr()) };
        checked(status, "setSparseSolution")
    }

    /// Runs the solver; `listener` hears its events and may stop it.
    ///
    /// # Errors
    /// When the run itself fails (not when it finds nothing).
    pub fn run(
        &mut self,
        time: Option<Duration>,
        mut listener: impl FnMut(SolverEvent<'_>) -> bool,
    ) -> Result<Run, HighsError> {
        // HiGHS counts its clock over all runs of an instance.
        // SAFETY: the pointer is the live instance.
        let spent = unsafe { highs_sys::Highs_getRunTime(self.pointer()) };
        self.option("time_limit", time.map_or(f64::INFINITY, |time| time_after(spent, time)))?;
        let mut listener: Listener<'_> = &mut listener;
        let data: *mut Listener<'_> = &raw mut listener;
        let kinds = [
            highs_sys::kHighsCallbackMipImprovingSolution,
            highs_sys::kHighsCallbackMipInterrupt,
            highs_sys::kHighsCallbackSimplexInterrupt,
        ];
        let pointer = self.pointer();
        // SAFETY: `hear` has the signature HiGHS asks for, and `data` outlives the run below.
        let status = unsafe { highs_sys::Highs_setCallback(pointer, Some(callback::hear), data.cast()) };
        checked(status, "setCallback")?;
        for kind in kinds {
            // SAFETY: the pointer is the live instance with a callback set.
            checked(unsafe { highs_sys::Highs_startCallback(pointer, kind) }, "startCallback")?;
        }
        // SAFETY: the pointer is the live instance.
        let status = unsafe { highs_sys::Highs_run(pointer) };
        for kind in kinds {
            // SAFETY: as above; after this no event reaches `data` any more.
            checked(unsafe { highs_sys::Highs_stopCallback(pointer, kind) }, "stopCallback")?;
        }
        // SAFETY: the pointer is the live instance; no callback and no data is a valid setting.
        unsafe { highs_sys::Highs_setCallback(pointer, None, std::ptr::null_mut()) };
        checked(status, "run")?;
        Ok(self.result())
    }

    fn result(&mut self) -> Run {
        let pointer = self.pointer();
        // SAFETY: the pointer is the live instance.
        let status = unsafe { highs_sys::Highs_getModelStatus(pointer) };
        let state = match status {
            highs_sys::MODEL_STATUS_OPTIMAL | highs_sys::MODEL_STATUS_MODEL_EMPTY => RunState::Optimal,
            // All columns lie between 0 and 1: "unbounded or infeasible" can only be the latter.
            highs_sys::MODEL_STATUS_INFEASIBLE | highs_sys::MODEL_STATUS_UNBOUNDED_OR_INFEASIBLE => {
                RunState::Infeasible
            }
            _ => RunState::Stopped,
        };
        let (mut columns, mut column_duals) = (vec![0.0; self.columns], vec![0.0; self.columns]);
        let (mut row_values, mut row_duals) = (vec![0.0; self.rows], vec![0.0; self.rows]);
        // SAFETY: the four arrays have one entry a column or a row of the live instance.
        let found = unsafe {
            highs_sys::Highs_getSolution(
                pointer,
                columns.as_mut_ptr(),
                column_duals.as_mut_ptr(),
                row_values.as_mut_ptr(),
                row_duals.as_mut_ptr(),
            )
        } == highs_sys::STATUS_OK
            && self.integer_info(c"primal_solution_status") == Some(HighsInt::from(2u8));
        let bound = if self.integer { self.float_info(c"mip_dual_bound") } else { None };
        let mut nodes = 0i64;
        // SAFETY: the pointer is the live instance, the name ends in NUL, `nodes` is an i64.
        let known = unsafe { highs_sys::Highs_getInt64InfoValue(pointer, c"mip_node_count".as_ptr(), &raw mut nodes) };
        let nodes = if known == highs_sys::STATUS_OK { u64::try_from(nodes).unwrap_or(0) } else { 0 };
        Run {
            state,
            columns: found.then_some(columns),
            row_duals: (!self.integer && state != RunState::Stopped).then_some(row_duals),
            bound,
            nodes,
        }
    }

    fn integer_info(&mut self, name: &CStr) -> Option<HighsInt> {
        let mut value: HighsInt = 0;
        // SAFETY: the pointer is the live instance, the name ends in NUL, `value` is a HighsInt.
        let status = unsafe { highs_sys::Highs_getIntInfoValue(self.pointer(), name.as_ptr(), &raw mut value) };
        (status == highs_sys::STATUS_OK).then_some(value)
    }

    fn float_info(&mut self, name: &CStr) -> Option<f64> {
        let mut value = 0.0;
        // SAFETY: the pointer is the live instance, the name ends in NUL, `value` is a double.
        let status = unsafe { highs_sys::Highs_getDoubleInfoValue(self.pointer(), name.as_ptr(), &raw mut value) };
        (status == highs_sys::STATUS_OK && f64::is_finite(value)).then_some(value)
    }

    /// The multipliers that prove a linear program infeasible, by row, where there are some.
    pub fn infeasibility_ray(&mut self) -> Option<Vec<f64>> {
        let mut exists: HighsInt = 0;
        let mut ray = vec![0.0; self.rows];
        // SAFETY: the pointer is the live instance; the array has one entry a row.
        let status = unsafe { highs_sys::Highs_getDualRay(self.pointer(), &raw mut exists, ray.as_mut_ptr()) };
        (status == highs_sys::STATUS_OK && exists == 1).then_some(ray)
    }
}

#[allow(clippy::float_arithmetic)]
fn time_after(spent: f64, more: Duration) -> f64 {
    spent + more.as_secs_f64()
}

fn checked(status: HighsInt, call: &'static str) -> Result<(), HighsError> {
    if status == highs_sys::STATUS_ERROR { Err(HighsError { call }) } else { Ok(()) }
}
