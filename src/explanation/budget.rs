//! Time for many questions that are answered in parallel.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Told how many questions of how many are answered.
type Progress<'a> = Option<&'a (dyn Fn(usize, usize) + Sync)>;

/// A time shared fairly among questions: what one leaves of its share goes to those that wait.
pub struct Budget<'a> {
    deadline: Instant,
    questions: usize,
    answered: AtomicUsize,
    progress: Progress<'a>,
}

impl<'a> Budget<'a> {
    /// So much time from now on for so many questions.
    pub fn new(time: Duration, questions: usize, progress: Progress<'a>) -> Self {
        Self { deadline: Instant::now() + time, questions, answered: AtomicUsize::new(0), progress }
    }

    /// The time of a question that is asked now: its fair share, or `least` where that is more
    /// and so much is left.
    pub fn share(&self, least: Duration) -> Duration {
        self.share_of(1, least)
    }

    /// The time of a question that takes as many solves as so many others.
    pub fn share_of(&self, parts: usize, least: Duration) -> Duration {
        let waiting = self.questions.saturating_sub(self.answered.load(Ordering::Relaxed)).max(1);
        let left = self.deadline.saturating_duration_since(Instant::now());
        let at_once = rayon::current_num_threads().min(waiting);
        let parts = u32::try_from(at_once * parts).unwrap_or(u32::MAX);
        let fair = left.saturating_mul(parts) / u32::try_from(waiting).unwrap_or(u32::MAX);
        fair.max(least).min(left)
    }

    /// Whether nothing is left.
    pub fn is_over(&self) -> bool {
        Instant::now() >= self.deadline
    }

    /// Counts an answer.
    pub fn answered(&self) {
        self.answered_of(1);
    }

    /// Counts the answer to a question that counts for so many.
    pub fn answered_of(&self, parts: usize) {
        let done = self.answered.fetch_add(parts, Ordering::Relaxed) + parts;
        if let Some(progress) = self.progress {
            progress(done, self.questions);
        }
    }
}
