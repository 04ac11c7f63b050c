use super::arguments::{Capacity, Generate};
use super::import::{write, written};
use super::progress::ProgressLine;
use super::{Exit, Output};
use crate::inputs::generate::{COUNTIES_MOST, Counties, Parameters, Sharing, generate, generate_counties};
use crate::inputs::{write_bids, write_dossier};
use std::io;
use std::path::{Path, PathBuf};

/// `zeyou generate`: an invented tender at real scale, of a prefecture or of a number of counties.
pub(super) fn run(arguments: &Generate, output: &Output) -> Exit {
    if let Some(count) = arguments.counties {
        return counties(count, arguments, output);
    }
    let parameters = Parameters { prefecture: arguments.prefecture.clone(), seed: arguments.seed };
    match generate(&parameters) {
        Some(generated) => write(&generated.dossier, &arguments.out, &[], output),
        None => {
            output.note("generate-no-prefecture", &[("code", &arguments.prefecture)]);
            Exit::Usage
        }
    }
}

/// Writes the dossier and, beside it, the planted award.
fn counties(count: usize, arguments: &Generate, output: &Output) -> Exit {
    let sharing = match arguments.capacity {
        Capacity::Tight => Sharing::Tight,
        Capacity::Loose => Sharing::Loose,
        Capacity::None => Sharing::None,
    };
    let line = ProgressLine::new();
    let mut show = |done: usize| line.show_counties(done, count, output);
    let Some(generated) = generate_counties(&Counties { count, seed: arguments.seed, sharing }, &mut show) else {
        line.finish();
        output.note("generate-counties-range", &[("most", &COUNTIES_MOST.to_string())]);
        return Exit::Usage;
    };
    let planted = planted_beside(&arguments.out);
    let lang = output.catalogue.lang();
    // Neither is written where the other cannot be.
    let free = match planted.try_exists() {
        Ok(false) => Ok(()),
        Ok(true) => Err(io::Error::new(io::ErrorKind::AlreadyExists, planted.display().to_string())),
        Err(reason) => Err(reason),
    };
    let result = free
        .and_then(|()| write_dossier(&generated.dossier, &arguments.out, lang))
        .and_then(|()| write_bids(&generated.dossier, &generated.planted, &planted, lang));
    line.finish();
    let done = result.is_ok();
    let exit = written(result, &arguments.out, &[], output);
    if done {
        output.note("planted-written", &[("file", &planted.display().to_string())]);
    }
    exit
}

/// `exercise-planted.csv` beside the folder `exercise`: in it, it would be a table nobody knows.
fn planted_beside(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push("-planted.csv");
    folder.with_file_name(name)
}
