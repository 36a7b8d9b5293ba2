//! `stillyes activities`: what there is to ask for.

use std::io::Write;

use anyhow::Result;
use content::Texts;
use rules::catalogue::Roles;

/// List the activities of the catalogue: the id that scripts use, and the title
#[derive(Debug, clap::Args)]
pub struct Activities {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

impl Activities {
    pub fn run(self, texts: &'static Texts) -> Result<()> {
        let mut out = std::io::stdout().lock();
        let all = content::catalogue();
        for pack in content::PACKS {
            if !self.json {
                let (title, about) = texts.pack(pack);
                writeln!(out, "{title}: {about}")?;
            }
            for (id, known) in all.iter().filter(|(_, known)| known.pack == *pack) {
                if self.json {
                    let mutual = known.roles == Roles::Mutual;
                    let traits = known.traits;
                    let line = serde_json::json!({
                        "activity": known.id,
                        "title": texts.title(id),
                        "pack": pack,
                        "mutual": mutual,
                        "intense": traits.intense,
                        "takes_away": traits.takes_away.names().collect::<Vec<_>>(),
                        "health_risk": traits.health_risk,
                    });
                    writeln!(out, "{line}")?;
                } else {
                    writeln!(out, "  {:<24} {}", known.id, texts.title(id))?;
                }
            }
        }
        Ok(())
    }
}
