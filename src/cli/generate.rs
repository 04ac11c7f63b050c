use super::arguments::Generate;
use super::import::write;
use super::{Exit, Output};
use crate::inputs::generate::{Parameters, generate};

/// `zeyou generate`: an invented tender of a prefecture at real scale.
pub(super) fn run(arguments: &Generate, output: &Output) -> Exit {
    let parameters = Parameters { prefecture: arguments.prefecture.clone(), seed: arguments.seed };
    match generate(&parameters) {
        Some(generated) => write(&generated.dossier, &arguments.out, &[], output),
        None => {
            output.note("generate-no-prefecture", &[("code", &arguments.prefecture)]);
            Exit::Usage
        }
    }
}
