use crate::solve::Progress;
use serde_json::json;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

/// Where the solver stood when: a JSON object a line, one for each better value or bound.
///
/// `seconds` since the start of the program's work; `incumbent` and `bound` in the smallest unit of the
/// level's objective; `gap_ppm` their difference in millionths of the bound, rounded up; `nodes`
/// searched; components done, and in all.
pub(super) struct SolverLog {
    begun: Instant,
    written: Mutex<(File, Option<Progress>)>,
}

impl SolverLog {
    /// Begins a log in a new file; an old one is replaced only where that is allowed.
    ///
    /// # Errors
    /// The operating system's.
    pub(super) fn new(path: &Path, overwrite: bool) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true);
        if overwrite {
            options.create(true).truncate(true)
        } else {
            options.create_new(true)
        };
        Ok(Self { begun: Instant::now(), written: Mutex::new((options.open(path)?, None)) })
    }

    /// Takes note of where the solver is, if anything became better. A line that cannot be written is
    /// left out: the award does not depend on it.
    pub(super) fn note(&self, progress: &Progress) {
        let seconds = self.begun.elapsed();
        let Ok(mut written) = self.written.lock() else { return };
        let (file, last) = &mut *written;
        let stands =
            |progress: &Progress| (progress.level, progress.incumbent, progress.bound, progress.components_done);
        if last.as_ref().is_some_and(|last| stands(last) == stands(progress)) {
            return;
        }
        let gap = progress.incumbent.zip(progress.bound).filter(|(_, bound)| *bound != 0);
        let gap = gap.map(|(incumbent, bound)| {
            ((bound - incumbent).abs().saturating_mul(1_000_000) + bound.abs() - 1) / bound.abs()
        });
        let line = json!({
            "seconds": format!("{}.{:03}", seconds.as_secs(), seconds.subsec_millis()),
            "level": progress.level,
            "incumbent": progress.incumbent.map(|value| value.to_string()),
            "bound": progress.bound.map(|value| value.to_string()),
            "gap_ppm": gap.map(|gap| gap.to_string()),
            "nodes": progress.nodes,
            "components": [progress.components_done, progress.components],
        });
        let _ = writeln!(file, "{line}");
        *last = Some(progress.clone());
    }
}
