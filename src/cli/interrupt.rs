use super::Output;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set by the first Ctrl-C.
pub(super) static STOP: AtomicBool = AtomicBool::new(false);

/// The first Ctrl-C prints a message of the catalogue and asks the work to stop and keep what it
/// has; the second one quits.
pub(super) fn stop_on_interrupt(output: &Output, message: &str) {
    stop_on_interrupt_saying(output.catalogue.text(message));
}

/// As [`stop_on_interrupt`], with a note that is written already.
pub(super) fn stop_on_interrupt_saying(note: String) {
    let handler = move || {
        if STOP.swap(true, Ordering::SeqCst) {
            std::process::exit(130);
        }
        eprintln!("\n{note}");
    };
    // Fails only where a handler is set already, as in tests that run several commands.
    let _ = ctrlc::set_handler(handler);
}
