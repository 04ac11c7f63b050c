//! What `HiGHS` tells while it runs, as safe events.

use super::SolverEvent;
use highs_sys::{
    HighsCallbackDataIn, HighsCallbackDataOut, kHighsCallbackMipImprovingSolution, kHighsCallbackMipInterrupt,
    kHighsCallbackSimplexInterrupt,
};
use std::os::raw::{c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What hears the events: true asks the solver to stop.
pub(super) type Listener<'a> = &'a mut dyn FnMut(SolverEvent<'_>) -> bool;

/// The function that `HiGHS` calls; `data` is a pointer to a [`Listener`] that outlives the run.
pub(super) unsafe extern "C" fn hear(
    kind: c_int,
    _message: *const c_char,
    out: *const HighsCallbackDataOut,
    answer: *mut HighsCallbackDataIn,
    data: *mut c_void,
) {
    if out.is_null() || data.is_null() {
        return;
    }
    // SAFETY: `Program::run` passes the address of a live `Listener` and takes the callback
    // away before that listener ends; HiGHS calls from within `run` only, with one thread.
    let listener = unsafe { &mut *data.cast::<Listener<'_>>() };
    // SAFETY: not null (checked), and HiGHS keeps the structure alive during the call.
    let out = unsafe { &*out };
    let event = match kind {
        #[allow(non_upper_case_globals)]
        kHighsCallbackMipImprovingSolution => {
            let Ok(length) = usize::try_from(out.mip_solution_size) else { return };
            if out.mip_solution.is_null() {
                return;
            }
            // SAFETY: HiGHS gives `mip_solution_size` values at `mip_solution` for this event.
            SolverEvent::Improved(unsafe { std::slice::from_raw_parts(out.mip_solution, length) })
        }
        #[allow(non_upper_case_globals)]
        kHighsCallbackMipInterrupt => {
            SolverEvent::Search { bound: out.mip_dual_bound, nodes: u64::try_from(out.mip_node_count).unwrap_or(0) }
        }
        #[allow(non_upper_case_globals)]
        kHighsCallbackSimplexInterrupt => SolverEvent::Simplex,
        _ => return,
    };
    // A panic must not unwind through C++; it stops the solver instead.
    let stop = catch_unwind(AssertUnwindSafe(|| listener(event))).unwrap_or(true);
    if stop && !answer.is_null() && kind != kHighsCallbackMipImprovingSolution {
        // SAFETY: not null (checked), and HiGHS reads the answer after the call returns.
        unsafe { (*answer).user_interrupt = 1 };
    }
}
