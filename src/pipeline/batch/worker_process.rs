//! One worker as a child process: lines to its standard input, lines from its standard output.

use super::protocol::{Answer, Request};
use std::collections::VecDeque;
use std::ffi::OsString;
use std::io::{self, BufRead as _, BufReader, Read, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

/// Longest line that is taken for an answer; a worker that writes more babbles.
const LINE_MOST: u64 = 64 << 20;

/// How much of what a worker says on standard error is kept.
const WORDS_MOST: usize = 2_000;

/// How a worker is started.
#[derive(Debug, Clone)]
pub struct Launcher {
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Variables of its environment besides the parent's.
    pub environment: Vec<(OsString, OsString)>,
}

/// What a worker said within a time.
pub(super) enum Said {
    Answer(Answer),
    /// A line that is no answer.
    Nonsense,
    /// It ended.
    Gone,
    Nothing,
}

/// A running worker. It ends when this is dropped.
pub(super) struct WorkerProcess {
    child: Child,
    input: Option<ChildStdin>,
    answers: Receiver<Option<Answer>>,
    words: Arc<Mutex<VecDeque<u8>>>,
    listener: Option<JoinHandle<()>>,
}

impl WorkerProcess {
    /// Starts one.
    ///
    /// # Errors
    /// The operating system's.
    pub fn start(launcher: &Launcher) -> io::Result<Self> {
        let mut command = Command::new(&launcher.program);
        command.args(&launcher.arguments).envs(launcher.environment.iter().map(|(name, value)| (name, value)));
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let (send, answers) = mpsc::channel();
        if let Some(output) = child.stdout.take() {
            std::thread::spawn(move || {
                let mut output = BufReader::new(output);
                let mut line = Vec::new();
                loop {
                    line.clear();
                    let read = output.by_ref().take(LINE_MOST).read_until(b'\n', &mut line);
                    if !matches!(read, Ok(1..)) || send.send(serde_json::from_slice(&line).ok()).is_err() {
                        return;
                    }
                }
            });
        }
        let words = Arc::new(Mutex::new(VecDeque::new()));
        let listener = child.stderr.take().map(|errors| {
            let words = Arc::clone(&words);
            std::thread::spawn(move || keep_last(errors, &words))
        });
        let input = child.stdin.take();
        Ok(Self { child, input, answers, words, listener })
    }

    /// Hands it a request.
    ///
    /// # Errors
    /// The operating system's, where it does not read any more.
    pub fn send(&mut self, request: &Request) -> io::Result<()> {
        let mut line = serde_json::to_vec(request)?;
        line.push(b'\n');
        let input = self.input.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        input.write_all(&line).and_then(|()| input.flush())
    }

    /// Waits for its next line, so long.
    pub fn listen(&self, so_long: Duration) -> Said {
        match self.answers.recv_timeout(so_long) {
            Ok(Some(answer)) => Said::Answer(answer),
            Ok(None) => Said::Nonsense,
            Err(RecvTimeoutError::Timeout) => Said::Nothing,
            Err(RecvTimeoutError::Disconnected) => Said::Gone,
        }
    }

    /// Ends it; how it had ended where it had.
    pub fn end(&mut self) -> Option<String> {
        self.input = None;
        // What closed its output is about to end, if it has not.
        let ended = (0..40).find_map(|_| {
            let ended = self.child.try_wait().ok().flatten();
            if ended.is_none() {
                std::thread::sleep(Duration::from_millis(5));
            }
            ended
        });
        let _ = self.child.kill();
        let _ = self.child.wait();
        ended.map(|status| status.to_string())
    }

    /// The end of what it said on standard error.
    pub fn last_words(&mut self) -> String {
        let _ = self.child.kill();
        let _ = self.child.wait();
        // A grandchild may hold the pipe open: what has been said so far must do.
        if let Some(listener) = self.listener.take_if(|listener| listener.is_finished()) {
            let _ = listener.join();
        } else {
            std::thread::sleep(Duration::from_millis(20));
        }
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes: Vec<u8> = words.iter().copied().collect();
        String::from_utf8_lossy(&bytes).trim().to_owned()
    }
}

impl Drop for WorkerProcess {
    fn drop(&mut self) {
        self.input = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn keep_last(mut errors: impl Read, words: &Mutex<VecDeque<u8>>) {
    let mut piece = [0; 1024];
    while let Ok(read @ 1..) = errors.read(&mut piece) {
        let mut words = words.lock().unwrap_or_else(PoisonError::into_inner);
        words.extend(&piece[..read]);
        let over = words.len().saturating_sub(WORDS_MOST);
        words.drain(..over);
    }
}
