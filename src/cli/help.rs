//! Help and usage errors in the user's language.

use super::Exit;
use crate::messages::{Catalogue, Lang};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// The language: `--lang`, else `ZEYOU_LANG`, else the locale, else Chinese.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let spaced = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    if let Some(lang) = spaced.or(joined).and_then(|code| code.parse().ok()) {
        return lang;
    }
    let locale = ["ZEYOU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Lang::from_locale(&locale.unwrap_or_default())
}

/// The command with its help texts from the catalogue.
pub(super) fn localised(command: Command, lang: Lang) -> Command {
    let catalogue = Catalogue::new(lang);
    let global = ["json", "lang", "colour"];
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = command.arg(version);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = described(command, "zeyou", &catalogue, &[&global[..], &["version"]].concat());
    for name in names {
        command = command.mut_subcommand(&name, |sub| described(sub, &name, &catalogue, &[]));
    }
    command
}

fn described(command: Command, name: &str, catalogue: &Catalogue, global: &[&str]) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let headings = (catalogue.text("help-heading-arguments"), catalogue.text("help-heading-options"));
    let template =
        format!("{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}", catalogue.text("help-heading-usage"));
    let subcommands = catalogue.text("help-heading-commands");
    command
        .arg(help)
        .about(catalogue.text(&format!("help-{name}")))
        .after_help(catalogue.text(&format!("help-{name}-example")))
        .help_template(template)
        .subcommand_help_heading(subcommands)
        .mut_args(|argument| {
            let id = argument.get_id().as_str().replace('_', "-");
            let shared = global.contains(&id.as_str()) || id == "help";
            let text = if shared { format!("help-argument-{id}") } else { format!("help-{name}-{id}") };
            let heading = if argument.is_positional() { &headings.0 } else { &headings.1 };
            argument.help(catalogue.text(&text)).help_heading(heading.clone())
        })
}

/// Prints help or version to standard output, a usage error to standard error.
pub(super) fn print(stop: &clap::Error, lang: Lang) -> Exit {
    match stop.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed pipe is no reason to complain.
            let _ = stop.print();
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = stop.print();
            Exit::Usage
        }
        _ => {
            eprintln!("{}", Catalogue::new(lang).text("usage-error"));
            let _ = stop.print();
            Exit::Usage
        }
    }
}
