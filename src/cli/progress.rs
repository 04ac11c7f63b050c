use super::Output;
use crate::domain::{Money, Service};
use crate::pipeline::{BatchProgress, Stage};
use crate::solve::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// One line on standard error while the solver works: phase, incumbent, bound, gap. Hidden where
/// standard error is no terminal, and on work too short to be seen.
pub(super) struct ProgressLine {
    bar: ProgressBar,
}

impl ProgressLine {
    pub fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(4));
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        Self { bar }
    }

    /// Shows where the solver stands.
    pub fn show(&self, stage: &Stage, output: &Output) {
        let text = match stage {
            Stage::Solving(progress) => solving(progress, output),
            Stage::Conflicts(count) => output.catalogue.format("progress-conflicts", &[("count", &count.to_string())]),
            Stage::Explaining(done, total) => {
                let (done, total) = (done.to_string(), total.to_string());
                output.catalogue.format("progress-explaining", &[("done", &done), ("total", &total)])
            }
        };
        self.bar.set_message(text);
    }

    /// Shows how many questions are answered.
    pub fn show_questions(&self, done: usize, total: usize, output: &Output) {
        let (done, total) = (done.to_string(), total.to_string());
        self.bar.set_message(output.catalogue.format("progress-questions", &[("done", &done), ("total", &total)]));
    }

    /// Shows how many scenarios are done.
    pub fn show_scenarios(&self, done: usize, total: usize, output: &Output) {
        let (done, total) = (done.to_string(), total.to_string());
        self.bar.set_message(output.catalogue.format("progress-scenarios", &[("done", &done), ("total", &total)]));
    }

    /// Shows how many draws are made.
    pub fn show_draws(&self, done: usize, total: usize, output: &Output) {
        let (done, total) = (done.to_string(), total.to_string());
        self.bar.set_message(output.catalogue.format("progress-draws", &[("done", &done), ("total", &total)]));
    }

    /// Shows how many counties are made.
    pub fn show_counties(&self, done: usize, total: usize, output: &Output) {
        let (done, total) = (done.to_string(), total.to_string());
        self.bar.set_message(output.catalogue.format("progress-counties", &[("done", &done), ("total", &total)]));
    }

    /// Shows how many of many dossiers are done.
    pub fn show_batch(&self, progress: BatchProgress, output: &Output) {
        let (id, done, total) = match progress {
            BatchProgress::Surveying(done, total) => ("progress-surveying", done, total),
            BatchProgress::Awarding(done, total) => ("progress-awarding", done, total),
        };
        let (done, total) = (done.to_string(), total.to_string());
        self.bar.set_message(output.catalogue.format(id, &[("done", &done), ("total", &total)]));
    }

    /// Removes the line.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

fn solving(progress: &Progress, output: &Output) -> String {
    let level = progress.level.unwrap_or("tie-break");
    let shown = |value: Option<i128>| match (value, level) {
        (None, _) => "-".to_owned(),
        (Some(steps), "service") => Service::from_steps(steps).to_string(),
        (Some(fen), "price" | "excess-money") => Money::from_fen(fen).grouped(),
        (Some(count), _) => count.to_string(),
    };
    let done = format!("{}/{}", progress.components_done, progress.components);
    output.catalogue.format(
        "progress-line",
        &[
            ("level", &format!("@level-{level}")),
            ("done", &done),
            ("incumbent", &shown(progress.incumbent)),
            ("bound", &shown(progress.bound)),
            ("gap", &gap(progress)),
        ],
    )
}

/// The gap in hundredths of a percent of the bound, as text.
fn gap(progress: &Progress) -> String {
    match (progress.incumbent, progress.bound) {
        (Some(incumbent), Some(bound)) if bound != 0 => {
            let hundredths = (bound - incumbent).abs() * 10_000 / bound.abs();
            format!("{}.{:02} %", hundredths / 100, hundredths % 100)
        }
        _ => "-".to_owned(),
    }
}
