use super::arguments::Worker;
use super::{Exit, Output};
use crate::pipeline;
use std::io::{BufRead as _, Write as _};
use std::sync::mpsc;

/// `zeyou worker`: a task a line in, an answer a line out, until the input ends.
pub(super) fn run(arguments: &Worker, output: &Output) -> Exit {
    // Ctrl-C reaches every process of a terminal: whoever gave the tasks decides what stops.
    let _ = ctrlc::set_handler(|| ());
    let leashed = arguments.leashed;
    let (send, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                return;
            }
        }
        if leashed {
            // Whoever gave the task in hand is gone; a new run may be at it already.
            std::process::exit(i32::from(Exit::Done.code()));
        }
    });
    let mut worker = pipeline::Worker::default();
    for line in lines.into_iter().filter(|line| !line.trim().is_empty()) {
        let answer = worker.answer(&line);
        let mut stdout = std::io::stdout().lock();
        if let Err(reason) = writeln!(stdout, "{answer}").and_then(|()| stdout.flush()) {
            output.note("worker-unheard", &[("reason", &reason.to_string())]);
            return Exit::Findings;
        }
    }
    Exit::Done
}
